import ChaffinchText

/// Gopher's rules of quality.
///
/// Thresholds are those of Rae and others (2021, section A.1.1), measured as datatrove 0.10 measures them.
struct GopherQualityFilter: QualityFilter {
  /// The name users give.
  static let name = "gopher-quality"

  /// The fewest words, those of punctuation only left out.
  var minWords: Int? = 50
  /// The most words.
  var maxWords: Int? = 100_000
  /// The least mean length of a word, in characters.
  var minMeanWordLength: Double? = 3
  /// The largest mean length of a word, in characters.
  var maxMeanWordLength: Double? = 10
  /// The most signs of hash for each word, and the most ellipses.
  var maxSymbolRatio: Double? = 0.1
  /// The largest share of lines that open with a bullet or a hyphen.
  var maxBulletLines: Double? = 0.9
  /// The largest share of lines that end in an ellipsis.
  var maxEllipsisLines: Double? = 0.3
  /// The least share of words with a letter.
  var minAlphabeticWords: Double? = 0.8
  /// How many different stop words must occur.
  var minStopWords: Int? = 2
  /// The stop words, as they are written.
  var stopWords: [String] = defaultStopWords { didSet { stopWordHashes = Self.hashes(stopWords) } }

  private var stopWordHashes = hashes(defaultStopWords)

  /// The stop words of the paper.
  static let defaultStopWords = ["the", "be", "to", "of", "and", "that", "have", "with"]

  /// Makes the filter with the thresholds of the paper.
  init() {}

  /// Takes the thresholds of word length and of alphabetic words, and the stop words, of a language.
  func adapted(to values: LanguageValues) -> GopherQualityFilter {
    var filter = self
    // A least length of 0 is no limit.
    filter.minMeanWordLength = values.wordLength.lowerBound > 0 ? values.wordLength.lowerBound : nil
    filter.maxMeanWordLength = values.wordLength.upperBound
    filter.minAlphabeticWords = values.minAlphabeticWords
    filter.stopWords = values.stopWords
    if values.stopWords.isEmpty { filter.minStopWords = nil }
    return filter
  }

  /// Takes the measures in the order of datatrove.
  func check(_ text: ScannedText, _ checks: inout FilterChecks) {
    let words = Double(text.scan.words.count)
    let meaningful = text.scan.words.meaningful
    // All words, punctuation too: what the ratios below are ratios to.
    _ = checks.stops("tokens", words, above: nil)
    if checks.stops("words", Double(meaningful), below: minWords.map(Double.init)) { return }
    if checks.stops("words", Double(meaningful), above: maxWords.map(Double.init)) { return }
    let meanLength = ratio(Double(text.scan.words.meaningfulCharacters), Double(meaningful))
    if checks.stops("mean-word-length", meanLength, below: minMeanWordLength) { return }
    if checks.stops("mean-word-length", meanLength, above: maxMeanWordLength) { return }
    let signs = text.scan.signs()
    let hashSigns = ratio(Double(signs.hashes), words)
    if checks.stops("hash-signs", hashSigns, above: maxSymbolRatio) { return }
    if checks.stops("ellipses", ratio(Double(signs.ellipses), words), above: maxSymbolRatio) { return }
    let lines = LineKinds(text.scan)
    if checks.stops("bullet-lines", lines.bullets, above: maxBulletLines) { return }
    if checks.stops("ellipsis-lines", lines.ellipses, above: maxEllipsisLines) { return }
    let alphabetic = ratio(Double(text.scan.words.alphabetic), words)
    if checks.stops("alphabetic-words", alphabetic, below: minAlphabeticWords) { return }
    guard let minStopWords else { return }
    let found = stopWordsFound(text.scan.words, enough: minStopWords)
    _ = checks.stops("stop-words", Double(found), below: Double(minStopWords))
  }

  /// How many different stop words occur; the count stops at `enough`.
  private func stopWordsFound(_ words: borrowing Words, enough: Int) -> Int {
    var seen: UInt64 = 0
    for word in 0..<words.count {
      let hash = words.hash(word)
      for (index, wanted) in stopWordHashes.enumerated() where wanted == hash {
        seen |= 1 << UInt64(index)
        if seen.nonzeroBitCount >= enough { return enough }
      }
    }
    return seen.nonzeroBitCount
  }

  /// At most 64 stop words are looked for.
  private static func hashes(_ words: [String]) -> [UInt64] {
    var hashes: [UInt64] = []
    for word in words {
      let hash = TokenHash.hash(word)
      if !hashes.contains(hash), hashes.count < 64 { hashes.append(hash) }
    }
    return hashes
  }
}

/// The shares of lines that open with a bullet and that end in an ellipsis.
private struct LineKinds {
  var bullets = 0.0
  var ellipses = 0.0

  init(_ scan: borrowing TextScan) {
    let text = scan.text
    var bulletLines = 0
    var ellipsisLines = 0
    for index in 0..<scan.lines.count {
      let visible = scan.lines[index].visible
      guard !visible.isEmpty else { continue }
      if text[visible.lowerBound] == 0x2D || Self.has(text, (0xE2, 0x80, 0xA2), at: visible.lowerBound) {
        bulletLines += 1
      }
      if visible.count >= 3, Self.endsInEllipsis(text, visible.upperBound) { ellipsisLines += 1 }
    }
    bullets = ratio(Double(bulletLines), Double(scan.lines.count))
    ellipses = ratio(Double(ellipsisLines), Double(scan.lines.count))
  }

  private static func endsInEllipsis(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    has(text, (0x2E, 0x2E, 0x2E), at: end - 3) || has(text, (0xE2, 0x80, 0xA6), at: end - 3)
  }

  private static func has(
    _ text: UnsafeBufferPointer<UInt8>, _ bytes: (UInt8, UInt8, UInt8), at position: Int
  ) -> Bool {
    position + 2 < text.count && text[position] == bytes.0 && text[position + 1] == bytes.1
      && text[position + 2] == bytes.2
  }
}

/// `part` of `whole`; 0 where there is nothing to be a part of.
func ratio(_ part: Double, _ whole: Double) -> Double { whole > 0 ? part / whole : 0 }
