import ChaffinchCore
import ChaffinchText

/// A rule of the user's own: it claims whole lines that hold a text or match a pattern.
package struct CustomRule: Sendable {
  /// What the line must hold.
  package enum Matcher: Sendable {
    /// One of these texts, each in all its spellings.
    case phrases([LineLiteral])
    /// A regular expression.
    case pattern(LinePattern)
  }

  /// The rule's name and explanation; it has no examples.
  package let metadata: RuleMetadata
  /// What reports say of a finding.
  package let message: String
  /// ISO 639 codes of the languages of the documents it is asked about; empty for all.
  package let languages: Set<String>
  private let matcher: Matcher

  /// Makes a rule.
  package init(metadata: RuleMetadata, message: String, languages: Set<String>, matcher: Matcher) {
    self.metadata = metadata
    self.message = message
    self.languages = languages
    self.matcher = matcher
  }

  /// What of the rule the line has; nil where it does not match.
  func match(_ line: ArraySlice<UInt8>) -> String? {
    switch matcher {
    case .phrases(let phrases): phrases.first { $0.stands(in: line) }.map { "“\($0.text)”" }
    case .pattern(let pattern): pattern.matches(line) ? "/\(pattern.source)/" : nil
    }
  }
}

/// Asks the user's own rules about a page.
enum CustomRules {
  /// `page` with the lines that rules match as the residue that they call it; the first rule that matches has the line.
  ///
  /// Rules come before the labeller: they know what they look for.
  static func mark(_ page: ClassifiedPage, with rules: [CustomRule]) -> ClassifiedPage {
    guard !rules.isEmpty else { return page }
    let analysis = page.measures.analysis
    let language = rules.contains { !$0.languages.isEmpty } ? Language.guess(analysis) : nil
    let asked = rules.indices.filter { number in
      let languages = rules[number].languages
      return languages.isEmpty || language.map(languages.contains) == true
    }
    var found: [(line: Int, rule: Int)] = []
    for (index, line) in page.lines.enumerated() {
      let text = analysis.document.bytes[line.start..<line.end]
      if let rule = asked.first(where: { rules[$0].match(text) != nil }) { found.append((index, rule)) }
    }
    return page.relabelled(
      found.map { ($0.line, rules[$0.rule].metadata.residueClass, .customRule($0.rule)) })
  }

  /// The claims of `rule`, which is `number` in the list that `page` was marked with: one for each run of its lines.
  static func claims(of rule: CustomRule, number: Int, on page: ClassifiedPage) -> [Claim] {
    let bytes = page.measures.analysis.document.bytes
    return page.runs(decidedBy: .customRule(number)).map { run in
      let first = page.lines[run.lowerBound]
      let match = rule.match(bytes[first.start..<first.end]) ?? ""
      var claim = LabelledSpans.claim(
        page, run, rule.metadata.residueClass, message: rule.message
      ) { _, _ in [Evidence("custom-rule", "\(match) on line \(first.index + 1)")] }
      (claim.confidence, claim.classProbability) = (1, 1)
      return claim
    }
  }
}
