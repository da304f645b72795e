import ChaffinchInput
import ChaffinchRules

/// Findings that the user has looked at and passes over, with the reason.
public struct IgnoreEntry: Sendable, Equatable {
  /// The rule of the findings.
  public var rule: String
  /// The files they are in; nil for all.
  public var files: PathGlobs?
  /// Their fingerprint; nil for any.
  public var fingerprint: String?
  /// A text in their spans; nil for any.
  public var text: String?
  /// Why they are passed over.
  public var reason: String
  /// Where the entry stands.
  public var place: ConfigurationPlace
  /// What tells the entry from the others of a run.
  public internal(set) var number = 0

  /// Whether it is about findings in the file at `path`.
  func covers(_ path: String) -> Bool { files?.matches(path) ?? true }

  /// The entry for the rules.
  var exemption: Exemption {
    Exemption(
      number: number, rule: rule, fingerprint: fingerprint,
      texts: text.map { CustomRuleDefinition.spellings(of: $0).map { Array($0.utf8) } } ?? [])
  }

  /// What to tell the user where a run has no finding for it, with its place and the remedy.
  public var unusedMessage: String {
    "\(place.text): unused ignore: no finding of \(QuotedText.shown(rule)) matches it. "
      + "Remove the entry, or mend it."
  }
}
