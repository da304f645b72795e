/// One of the quality filters of the field: what it is called, what it sets, what it measures.
///
/// A filter is a value: change its thresholds as you like; nil turns a measure off. Filters are in ``FilterList``.
package protocol QualityFilter: Sendable, Equatable {
  /// The name users give, in kebab case.
  static var name: String { get }

  /// The filter with the thresholds of its paper.
  init()

  /// Takes the measures of a text in order until one fails.
  func check(_ text: ScannedText, _ checks: inout FilterChecks)

  /// Takes over what is tuned to a language; the filter itself if nothing is.
  func adapted(to values: LanguageValues) -> Self

  /// Writes what the filter makes of a text it keeps, and returns true, if the filter changes texts.
  func edit(_ text: ScannedText, into edited: inout [UInt8]) -> Bool
}

extension QualityFilter {
  /// Changes nothing.
  func edit(_ text: ScannedText, into edited: inout [UInt8]) -> Bool { false }
}
