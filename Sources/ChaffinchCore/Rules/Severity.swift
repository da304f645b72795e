/// How much a finding of a rule should trouble the user.
package enum Severity: String, CaseIterable, Sendable, Comparable {
  /// Worth knowing.
  case note
  /// The text should be cleaned.
  case warning
  /// The document is hardly usable as it is.
  case error

  /// Orders notes before warnings before errors.
  package static func < (left: Severity, right: Severity) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}
