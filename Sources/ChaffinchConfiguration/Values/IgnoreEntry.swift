import ChaffinchInput
import ChaffinchLint
import ChaffinchText

/// Findings that the user has looked at and passes over, with the reason.
package struct IgnoreEntry: Sendable, Equatable {
  /// The rule of the findings.
  var rule: String
  /// The files they are in; nil for all.
  var files: PathGlobs?
  /// Their fingerprint; nil for any.
  var fingerprint: String?
  /// A text in their spans; nil for any.
  var text: String?
  /// Why they are passed over.
  var reason: String
  /// Where the entry stands.
  var location: ConfigurationLocation
  /// What tells the entry from the others of a run.
  package var number = 0

  /// Whether it is about findings in the file at `path`.
  func covers(_ path: String) -> Bool { files?.matches(path) ?? true }

  /// The entry for the rules.
  var exemption: Exemption {
    Exemption(
      number: number, rule: rule, fingerprint: fingerprint,
      texts: text.map { CustomRuleDefinition.spellings(of: $0).map { Array($0.utf8) } } ?? [])
  }

  /// What to tell the user where a run has no finding for it, with its location and the remedy.
  package var unusedMessage: String {
    "\(location.text): unused ignore: no finding of \(QuotedText.shown(rule)) matches it. "
      + "Remove the entry, or fix it."
  }
}
