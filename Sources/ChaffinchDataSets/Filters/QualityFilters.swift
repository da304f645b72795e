/// Filters in a row, each seeing what the one before it left.
///
/// ```swift
/// let filters = QualityFilters(preset: .fineweb)
/// let scratch = FilterScratch()
/// switch text.withUnsafeBufferPointer({ filters.judge($0, language: "en", scratch: scratch) }) {
/// case .keep: keep(text)
/// case .drop(let drop): report("\(drop)")  // gopher-quality.mean-word-length 2.4 < 3
/// }
/// ```
///
/// The filters may be shared by threads; a ``FilterScratch`` belongs to one.
package struct QualityFilters: Sendable {
  private let filters: [any QualityFilter]
  private let byLanguage: [String: [any QualityFilter]]

  /// Makes a row of `filters` with the thresholds they have, whatever the language of a text.
  package init(_ filters: [any QualityFilter]) {
    self.filters = filters
    byLanguage = [:]
  }

  /// Makes the filters of a dataset.
  package init(preset: FilterPreset) {
    filters = preset.filters
    guard preset == .fineweb2 else {
      byLanguage = [:]
      return
    }
    byLanguage = LanguageValues.fineWeb2.mapValues { values in
      preset.filters.map { $0.adapted(to: values) }
    }
  }

  /// Judges `text` by every filter until one stops it.
  ///
  /// - Parameters:
  ///   - text: UTF-8; a byte that is none counts as a character. Of a text beyond 4 GiB the start is read.
  ///   - language: The language as ISO 639-1 code, if known; nil is read as English.
  ///   - scratch: Room that is used again from text to text.
  /// - Returns: Keep, or the first measure that fails.
  /// - Complexity: O(bytes).
  package func judge(
    _ text: UnsafeBufferPointer<UInt8>, language: String? = nil, scratch: FilterScratch
  ) -> FilterDecision {
    scratch.judge(text, filters(for: language), WordLanguage(code: language))
  }

  /// Takes every measure of every filter of `text` as it is, whether or not one fails before.
  package func measure(
    _ text: UnsafeBufferPointer<UInt8>, language: String? = nil, scratch: FilterScratch
  ) -> [FilterResult] {
    scratch.measure(text, filters(for: language), WordLanguage(code: language))
  }

  private func filters(for language: String?) -> [any QualityFilter] {
    guard let language, let adapted = byLanguage[language] else { return filters }
    return adapted
  }
}

/// What one filter says of a text by itself.
package struct FilterResult: Sendable, Equatable {
  /// The name of the filter.
  package var filter: String

  /// Keep, or the first measure that fails.
  package var decision: FilterDecision

  /// Every measure, in the order in which the filter takes them.
  package var measures: [FilterMeasure]

  /// Creates a result.
  package init(filter: String, decision: FilterDecision, measures: [FilterMeasure]) {
    self.filter = filter
    self.decision = decision
    self.measures = measures
  }
}
