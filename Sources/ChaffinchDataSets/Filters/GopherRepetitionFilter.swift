/// Gopher's rules against repetition.
///
/// Thresholds are those of Rae and others (2021, table A1), measured as datatrove 0.10 measures them.
struct GopherRepetitionFilter: QualityFilter {
  /// The name users give.
  static let name = "gopher-repetition"

  /// The largest share of paragraphs that are copies.
  var maxDuplicateParagraphs: Double? = 0.3
  /// The largest share of characters in such paragraphs.
  var maxDuplicateParagraphCharacters: Double? = 0.2
  /// The largest share of lines that are copies.
  var maxDuplicateLines: Double? = 0.3
  /// The largest share of characters in such lines.
  var maxDuplicateLineCharacters: Double? = 0.2
  /// The largest shares of characters in the commonest run of 2, 3 and 4 words.
  var maxTopRuns: [Double?] = [0.2, 0.18, 0.16]
  /// The largest shares of characters in runs of 5 to 10 words that occurred before.
  var maxRepeatedRuns: [Double?] = [0.15, 0.14, 0.13, 0.12, 0.11, 0.1]

  /// Makes the filter with the thresholds of the paper.
  init() {}

  /// The filter as FineWeb-2 sets it: the measures that its pipeline turns off are off.
  static var fineWeb2: GopherRepetitionFilter {
    var filter = GopherRepetitionFilter()
    filter.maxDuplicateParagraphs = nil
    filter.maxDuplicateParagraphCharacters = nil
    filter.maxDuplicateLineCharacters = nil
    return filter
  }

  /// Takes the thresholds of copied lines and of runs of words of a language.
  func adapted(to values: LanguageValues) -> GopherRepetitionFilter {
    var filter = self
    filter.maxDuplicateLines = values.maxDuplicateLines
    filter.maxTopRuns = values.maxTopRuns
    filter.maxRepeatedRuns = values.maxRepeatedRuns
    return filter
  }

  /// Takes the measures in the order of datatrove; an empty text fails as one of no characters.
  func check(_ text: ScannedText, _ checks: inout FilterChecks) {
    let characters = Double(text.scan.characterCount)
    if checks.stops("characters", characters, below: 1) || characters == 0 { return }
    let paragraphs = text.scan.copiedParagraphs()
    let copied = ratio(Double(paragraphs.copies), Double(paragraphs.parts))
    if checks.stops("duplicate-paragraphs", copied, above: maxDuplicateParagraphs) { return }
    let copiedCharacters = Double(paragraphs.copiedCharacters) / characters
    if checks.stops(
      "duplicate-paragraph-characters", copiedCharacters, above: maxDuplicateParagraphCharacters)
    {
      return
    }
    let lines = text.scan.copiedLines()
    if checks.stops(
      "duplicate-lines", ratio(Double(lines.copies), Double(lines.parts)), above: maxDuplicateLines)
    {
      return
    }
    let lineCharacters = Double(lines.copiedCharacters) / characters
    if checks.stops("duplicate-line-characters", lineCharacters, above: maxDuplicateLineCharacters) { return }
    checkRuns(text, &checks, characters)
  }

  private static let topNames: [StaticString] = ["top-2-gram", "top-3-gram", "top-4-gram"]
  private static let repeatedNames: [StaticString] = [
    "duplicate-5-grams", "duplicate-6-grams", "duplicate-7-grams", "duplicate-8-grams", "duplicate-9-grams",
    "duplicate-10-grams",
  ]

  private func checkRuns(_ text: ScannedText, _ checks: inout FilterChecks, _ characters: Double) {
    text.scan.startRuns()
    for (name, limit) in zip(Self.topNames, maxTopRuns) {
      if checks.stops(name, Double(text.scan.topRunCharacters()) / characters, above: limit) { return }
      text.scan.lengthenRuns()
    }
    for (name, limit) in zip(Self.repeatedNames, maxRepeatedRuns) {
      let repeated = Double(text.scan.repeatedRunCharacters()) / characters
      if checks.stops(name, repeated, above: limit) { return }
      text.scan.lengthenRuns()
    }
  }
}

extension TextScan {
  mutating func copiedParagraphs() -> Copies { lineCopies.paragraphs(text) }
  mutating func copiedLines() -> Copies { lineCopies.lines(text) }
  mutating func startRuns() { repeatedRuns.start(words) }
  mutating func lengthenRuns() { repeatedRuns.lengthen() }
  mutating func topRunCharacters() -> Int { repeatedRuns.topCharacters(words) }
  mutating func repeatedRunCharacters() -> Int { repeatedRuns.repeatedCharacters(words) }
}
