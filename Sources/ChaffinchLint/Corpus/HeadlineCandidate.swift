import ChaffinchText

/// A line that may be the headline of its document.
package struct HeadlineCandidate: Sendable, Equatable {
  /// The fingerprint of the line.
  package let fingerprint: UInt64
  /// The number of the line, from 1.
  package let number: UInt32
  /// The hash of its digits.
  package let digits: UInt32
  /// The tokens of the line.
  package let tokens: UInt32
  /// The shingles of the line, cut to 32 bits, sorted and distinct.
  package let shingles: [UInt32]

  static let shingleSize = 3

  /// Makes a candidate from parts that were taken before; the shingles are sorted and distinct.
  package init(fingerprint: UInt64, number: UInt32, digits: UInt32, tokens: UInt32, shingles: [UInt32]) {
    self.fingerprint = fingerprint
    self.number = number
    self.digits = digits
    self.tokens = tokens
    self.shingles = shingles
  }

  /// The shingles of `tokens` as candidates and lines are compared by.
  ///
  /// O(n log n).
  static func shingles(of tokens: ArraySlice<UInt64>) -> [UInt32] {
    var hashes: [UInt64] = []
    Shingles.append(of: tokens, size: shingleSize, to: &hashes)
    let cut = hashes.map(cut).sorted()
    var distinct: [UInt32] = []
    for shingle in cut where distinct.last != shingle { distinct.append(shingle) }
    return distinct
  }

  /// What is kept of a shingle's hash.
  static func cut(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
}

/// Looks for the headline of a document where it has no label: its first headings, or the lines above the article.
///
/// Menu lines stand there too. They are told from headlines later: a headline is the candidate of one document, a menu line
/// of many.
struct HeadlineSearch {
  let analysis: TextAnalysis

  /// A headline has so many words, numbers not counted: dates and menu entries have fewer.
  private static let wordCounts = 4...40
  /// And so many units of effective length.
  private static let lengths: ClosedRange<Float> = 20...200
  /// Candidates right above the article, or headings: titles, kickers and standfirsts stand together.
  private static let most = 3
  /// A line of this effective length is of the article even where no full stop ends it.
  private static let paragraphLength: Float = 160

  /// The candidates, in the order of their lines: at most four.
  ///
  /// O(n) in the lines.
  var candidates: [HeadlineCandidate] {
    // Lines are passed on by their index, for their shapes are large.
    let lines = analysis.lines
    var headings: [Int] = []
    for index in lines.indices where isTopHeading(lines[index].start..<lines[index].end) {
      if headings.count < 2, isEligible(lines[index]) { headings.append(index) }
    }
    if !headings.isEmpty { return headings.map { candidate(lines[$0]) } }
    var eligible: [Int] = []
    for index in lines.indices {
      if isArticle(lines[index]) {
        let nearest = eligible.suffix(Self.most)
        let first = eligible.dropLast(nearest.count).prefix(1)
        return (first + nearest).map { candidate(lines[$0]) }
      }
      if isEligible(lines[index]) { eligible.append(index) }
    }
    return []
  }

  private func candidate(_ line: LineShape) -> HeadlineCandidate {
    HeadlineCandidate(
      fingerprint: line.fingerprint, number: UInt32(line.index + 1), digits: line.digitsHash,
      tokens: UInt32(line.tokens), shingles: HeadlineCandidate.shingles(of: analysis.tokens[line.tokenRange]))
  }

  private func isEligible(_ line: LineShape) -> Bool {
    guard Self.lengths.contains(line.effectiveLength), line.linkShare < 0.5,
      line.tokens >= Self.wordCounts.lowerBound, line.tokens <= 2 * Self.wordCounts.upperBound
    else { return false }
    let words = analysis.tokens[line.tokenRange].count { $0 != TokenHash.number }
    return Self.wordCounts.contains(words) && ending(of: line) != .fullStop
  }

  /// Whether the line of `range` is a Markdown heading of the first level.
  private func isTopHeading(_ range: Range<Int>) -> Bool {
    let bytes = analysis.document.bytes
    return bytes[range.lowerBound] == 0x23 && range.count > 1 && bytes[range.lowerBound + 1] == 0x20
  }

  /// Whether the line is a sentence or a paragraph of an article.
  private func isArticle(_ line: LineShape) -> Bool {
    guard line.effectiveLength >= DocumentFingerprints.proseLength, line.linkShare < 0.5 else { return false }
    return line.effectiveLength >= Self.paragraphLength || ending(of: line) != .open
  }

  private enum Ending {
    case open
    case fullStop
    case otherStop
  }

  /// Byte sequences of what may stand behind the last full stop: closing quotes, brackets, emphasis.
  private static let closers: [[UInt8]] = ["\"", "'", ")", "*", "”", "“", "’", "»", "」"].map {
    Array($0.utf8)
  }
  private static let fullStops: [[UInt8]] = [".", "。", "।", "۔"].map { Array($0.utf8) }
  private static let otherStops: [[UInt8]] = ["!", "?", "！", "？", "؟", "…"].map { Array($0.utf8) }

  /// What the line ends with, read from its bytes: the pass that fingerprints documents measures no more than tokens.
  private func ending(of line: LineShape) -> Ending {
    var bytes = analysis.document.bytes[line.start..<line.end]
    while let closer = Self.closers.first(where: { bytes.suffix($0.count).elementsEqual($0) }) {
      bytes = bytes.dropLast(closer.count)
    }
    if Self.fullStops.contains(where: { bytes.suffix($0.count).elementsEqual($0) }) { return .fullStop }
    return Self.otherStops.contains { bytes.suffix($0.count).elementsEqual($0) } ? .otherStop : .open
  }
}

extension TokenHash {
  /// The token that stands for every number: a run of digits counts as one zero.
  static let number = finish(extend(seed, with: 0x30))
}
