import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("A rule that is off, or a finding that is passed over, leaves kept text behind")
struct RulePolicyTests {
  private static let names = RuleList.all.map { $0.metadata.name }

  /// A policy of any decisions, exemptions and rules of one's own.
  private func policy(_ findings: [ScoredClaim], _ generator: inout SeededGenerator) throws -> RulePolicy {
    var policy = RulePolicy()
    for name in Self.names where Int.random(in: 0..<4, using: &generator) == 0 {
      policy.decisions[name] = RulePolicy.Decision(
        isOn: Bool.random(using: &generator), severity: Severity.allCases.randomElement(using: &generator),
        minConfidence: Bool.random(using: &generator) ? 0.9 : nil)
    }
    for (number, finding) in findings.enumerated() where Int.random(in: 0..<3, using: &generator) == 0 {
      policy.exemptions.append(
        Exemption(number: number, rule: finding.rule.name, fingerprint: finding.fingerprint))
    }
    if Bool.random(using: &generator) {
      policy.customRules.append(try CustomRuleSamples.rule("own-rule", .promo, pattern: "the|der|la"))
    }
    return policy
  }

  @Test("score, letters, cleaned text and findings agree under any policy", arguments: 0..<300)
  func agreement(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let page = Pages.judged(Pages.randomLines(&generator))
    let plain = LintResult(page)
    let policy = try policy(plain.findings, &generator)
    let result = LintResult(page, policy: policy)
    let lost = result.findings.reduce(0) { $0 + $1.scoreLoss }
    if let score = result.score { #expect(abs(score + lost - 100) < 1e-6) }
    var claimed: Set<Int> = []
    for finding in result.findings {
      let decision = policy.decisions[finding.rule.name]
      #expect(decision?.isOn != false && finding.claim.confidence >= decision?.minConfidence ?? 0)
      #expect(!policy.exemptions.contains { $0.fingerprint == finding.fingerprint })
      guard finding.claim.cost == .lines else { continue }
      for line in finding.claim.lines { #expect(claimed.insert(line).inserted) }
    }
    #expect(claimed == Set(result.page.classes.indices.filter { result.page.classes[$0].isResidue }))
    let cleaned = CleanedText(result.page)
    let document = result.page.measures.analysis.document
    let mended = result.findings.filter { if case .characters = $0.claim.cost { true } else { false } }
    for line in cleaned.mendedLines { #expect(mended.contains { $0.documentLines.contains(line + 1) }) }
    for line in cleaned.removedLines
    where !document.bytes[document.lines[line].range].allSatisfy({ $0 <= 0x20 }) {
      #expect(result.findings.contains { $0.documentLines.contains(line + 1) })
    }
  }

  @Test("without any rule the text is whole, whatever it holds", arguments: 0..<50)
  func nothingIsFound(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let page = Pages.judged(Pages.randomLines(&generator))
    let off = Dictionary(uniqueKeysWithValues: Self.names.map { ($0, RulePolicy.Decision(isOn: false)) })
    let result = LintResult(page, policy: RulePolicy(decisions: off))
    #expect(result.findings.isEmpty && result.score ?? 100 == 100)
    #expect(CleanedText(result.page).isUnchanged)
    #expect(!result.page.letters.contains { "RCNPKO".contains($0) })
  }

  @Test("what is passed over renumbers no other finding of the same text")
  func fingerprints() throws {
    let text = (1...3).map { "Kept line number \($0) of the page\nRead on" }.joined(separator: "\n")
    let page = Pages.judged(text) { $0 == "Read on" ? .related : .body }
    let all = LintResult(page).findings.filter { $0.rule.name == "related-block" }
    #expect(Set(all.map(\.fingerprint)).count == 3)
    let exemption = Exemption(number: 7, rule: "related-block", fingerprint: all[0].fingerprint)
    let result = LintResult(page, policy: RulePolicy(exemptions: [exemption]))
    let left = result.findings.filter { $0.rule.name == "related-block" }
    #expect(left.map(\.fingerprint) == all.dropFirst().map(\.fingerprint))
    #expect(result.exempted == 1 && result.exemptions == [7])
  }

  @Test("an exemption is about its rule, and about its text where it has one")
  func exemptionText() {
    let page = Pages.judged("A long line of the article\nRead on\nSubscribe") { line in
      ["Read on": LineClass.related, "Subscribe": .promo][line] ?? .body
    }
    func left(_ exemption: Exemption) -> [String] {
      LintResult(page, policy: RulePolicy(exemptions: [exemption])).findings.map(\.rule.name).filter {
        $0 != "no-body"
      }
    }
    let texts = [Array("ead o".utf8)]
    #expect(left(Exemption(number: 0, rule: "related-block", texts: texts)) == ["promo-block"])
    #expect(
      left(Exemption(number: 0, rule: "promo-block", texts: texts)) == ["related-block", "promo-block"])
    #expect(left(Exemption(number: 0, rule: "promo-block")) == ["related-block"])
  }

  @Test("a severity of the user's own is that of the findings")
  func severity() {
    let page = Pages.judged("A long line of the article\nRead on") { $0 == "Read on" ? .related : .body }
    let decision = RulePolicy.Decision(severity: .error)
    let result = LintResult(page, policy: RulePolicy(decisions: ["related-block": decision]))
    #expect(result.findings.first { $0.rule.name == "related-block" }?.severity == .error)
  }
}

enum CustomRuleSamples {
  static func rule(
    _ name: String, _ lineClass: LineClass, pattern: String? = nil, phrases: [String] = [],
    languages: Set<String> = []
  ) throws -> CustomRule {
    let metadata = RuleMetadata(
      name: name, summary: "own", rationale: "own", remedy: "Remove it.", severity: .warning,
      residueClass: lineClass, scope: .document, examples: [])
    let matcher: CustomRule.Matcher =
      if let pattern {
        .pattern(try LinePattern(pattern))
      } else {
        .phrases(phrases.map { LineLiteral($0, spellings: [$0]) })
      }
    return CustomRule(metadata: metadata, message: "own text", languages: languages, matcher: matcher)
  }
}
