import ChaffinchCore
import ChaffinchLint
import ChaffinchText
import Foundation

/// A rule of the user's own, as the file has it.
struct CustomRuleDefinition: Sendable, Equatable {
  /// What a line must hold.
  enum Matcher: Sendable, Equatable {
    /// One of these texts, letter case included.
    case phrases([String])
    /// A regular expression.
    case pattern(String)
  }

  /// The name in kebab-case.
  var name: String
  /// What a line must hold.
  var matcher: Matcher
  /// ISO 639 codes of the languages of the documents it is about; empty for all.
  var languages: [String] = []
  /// What the lines are called.
  var residueClass: LineClass
  /// How much a finding should trouble the user.
  var severity = Severity.warning
  /// What reports say of a finding.
  var message: String
  /// What to do about a finding.
  var remedy = "Remove the lines."

  /// What reports and `chaffinch rules` say of the rule.
  var metadata: RuleMetadata {
    RuleMetadata(
      name: name, summary: message, rationale: "A rule of your own, in \(Configuration.fileName).",
      remedy: remedy, severity: severity, residueClass: residueClass, scope: .document, examples: [])
  }

  /// The rule, its pattern compiled; nil where it is no regular expression, which reading the file has ruled out.
  func compiled() -> CustomRule? {
    let matcher: CustomRule.Matcher
    switch self.matcher {
    case .phrases(let phrases):
      matcher = .phrases(phrases.map { LineLiteral($0, spellings: Self.spellings(of: $0)) })
    case .pattern(let pattern):
      guard let pattern = try? LinePattern(pattern) else { return nil }
      matcher = .pattern(pattern)
    }
    return CustomRule(metadata: metadata, message: message, languages: Set(languages), matcher: matcher)
  }

  /// The Unicode forms in which `text` may be written, each once.
  static func spellings(of text: String) -> [String] {
    let composed = text.precomposedStringWithCanonicalMapping
    let decomposed = text.decomposedStringWithCanonicalMapping
    return composed.utf8.elementsEqual(decomposed.utf8) ? [composed] : [composed, decomposed]
  }
}
