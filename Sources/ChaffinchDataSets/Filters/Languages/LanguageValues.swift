/// What FineWeb-2 tuned to a language.
package struct LanguageValues: Sendable, Equatable {
  /// The largest share of lines that are copies.
  package var maxDuplicateLines: Double
  /// The largest shares of characters in the commonest run of 2, 3 and 4 words.
  package var maxTopRuns: [Double?]
  /// The largest shares of characters in runs of 5 to 10 words that occurred before.
  package var maxRepeatedRuns: [Double?]
  /// The least share of lines that end with a mark that ends a sentence.
  package var minEndedLines: Double
  /// The most line feeds for each word.
  package var maxLineFeeds: Double
  /// The range of the mean length of a word, in characters.
  package var wordLength: ClosedRange<Double>
  /// The least share of words with a letter.
  package var minAlphabeticWords: Double
  /// The stop words of which two must occur; none where words cannot be told here.
  package var stopWords: [String]
}

extension LanguageValues {
  init(
    duplicateLines: Double, top: [Double], repeated: [Double], ended: Double, feeds: Double,
    length: ClosedRange<Double>, alphabetic: Double, stopWords: String
  ) {
    self.init(
      maxDuplicateLines: duplicateLines, maxTopRuns: top, maxRepeatedRuns: repeated, minEndedLines: ended,
      maxLineFeeds: feeds, wordLength: length, minAlphabeticWords: alphabetic,
      stopWords: stopWords.split(separator: " ").map(String.init))
  }
}
