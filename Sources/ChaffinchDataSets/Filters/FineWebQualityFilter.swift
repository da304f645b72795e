/// FineWeb's own rules of quality.
///
/// Thresholds are those of Penedo and others (2024), measured as datatrove 0.10 measures them.
struct FineWebQualityFilter: QualityFilter {
  /// The name users give.
  static let name = "fineweb-quality"

  /// The least share of lines that end with a mark that ends a sentence.
  var minEndedLines: Double? = 0.12
  /// The largest share of short lines.
  var maxShortLines: Double? = 0.67
  /// The most characters a short line has.
  var shortLineLength = 30
  /// The largest share of characters in lines that are copies.
  var maxDuplicateCharacters: Double? = 0.01
  /// The most line feeds for each word.
  var maxLineFeeds: Double? = 0.3

  /// Makes the filter with FineWeb's thresholds for English.
  init() {}

  /// The filter as FineWeb-2 sets it for every language: short lines are let pass, copies up to a tenth.
  static var fineWeb2: FineWebQualityFilter {
    var filter = FineWebQualityFilter()
    filter.maxShortLines = nil
    filter.maxDuplicateCharacters = 0.1
    return filter
  }

  /// Takes the thresholds of ended lines and of line feeds of a language.
  func adapted(to values: LanguageValues) -> FineWebQualityFilter {
    var filter = self
    filter.minEndedLines = values.minEndedLines
    filter.maxLineFeeds = values.maxLineFeeds
    return filter
  }

  /// Takes the measures in the order of datatrove; a text without a visible line fails as one of no lines.
  func check(_ text: ScannedText, _ checks: inout FilterChecks) {
    let profile = text.scan.lineProfile(shortLength: shortLineLength)
    let lines = Double(profile.lines)
    if checks.stops("lines", lines, below: 1) || lines == 0 { return }
    if checks.stops("line-punctuation", Double(profile.endedLines) / lines, below: minEndedLines) { return }
    if checks.stops("short-lines", Double(profile.shortLines) / lines, above: maxShortLines) { return }
    let characters = Double(text.scan.characterCount - profile.lineFeeds)
    let copied = ratio(Double(profile.copiedCharacters), characters)
    if checks.stops("duplicate-characters", copied, above: maxDuplicateCharacters) { return }
    let feeds = ratio(Double(profile.lineFeeds), Double(text.scan.words.count))
    _ = checks.stops("new-lines", feeds, above: maxLineFeeds)
  }
}

extension TextScan {
  mutating func lineProfile(shortLength: Int) -> LineProfile {
    lineCopies.profile(text, shortLength: shortLength)
  }
}
