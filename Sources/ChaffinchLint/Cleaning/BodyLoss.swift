import ChaffinchText

/// How much text that looks like an article's a page has, and how much of it goes with some of its lines.
///
/// What looks like a body is decided by length, sentences and links (``PageMeasures/isBodyLike``), never by the classes of the
/// lines: this guards against their being wrong. Text is told apart by its shingles, so a second copy counts once, however it
/// is broken into lines, and nothing is lost of a passage that stays in another place. Lengths are effective lengths.
package struct BodyLoss: Sendable, Equatable {
  /// The length of the body-like text of the page; where some of it goes, each passage counts once.
  package let length: Double
  /// That of the part that stands on no line that stays.
  package let lost: Double
  /// The length of the whole page.
  private let pageLength: Double

  /// Up to this share of it a page may lose.
  static let mostLost = 0.5

  /// The share of the body-like text that is lost, 0…1.
  package var share: Double { length > 0 ? lost / length : 0 }

  /// Whether over half of a body is lost.
  ///
  /// What is shorter than a whole body (``Score/wholeBody``) is one only where it is most of the page: a brief may not go, a
  /// sentence or two in a menu may.
  package var isHeavy: Bool {
    share > Self.mostLost && (length >= Score.wholeBody || length * 2 > pageLength)
  }

  /// Measures what `page` loses with the lines for which `isRemoved` is true, one value for each line that is not blank.
  ///
  /// O(n) in its tokens.
  init(_ page: PageMeasures, isRemoved: [Bool]) {
    pageLength = Double(page.lengthSum.last ?? 0)
    guard page.lines.indices.contains(where: { isRemoved[$0] && page.isBodyLike[$0] }) else {
      length = Double(page.bodyLengthSum.last ?? 0)
      lost = 0
      return
    }
    let shingles = LineShingles(page.analysis)
    var stays = [Bool](repeating: false, count: shingles.count)
    for line in page.lines.indices where !isRemoved[line] {
      for shingle in shingles[line] { stays[Int(shingle)] = true }
    }
    var isCounted = [Bool](repeating: false, count: shingles.count)
    var (length, lost) = (0.0, 0.0)
    for line in page.lines.indices where page.isBodyLike[line] {
      let own = shingles[line]
      var (new, gone) = (0, 0)
      for shingle in own where !isCounted[Int(shingle)] {
        isCounted[Int(shingle)] = true
        new += 1
        if !stays[Int(shingle)] { gone += 1 }
      }
      let weight = Double(page.lines[line].effectiveLength) / Double(max(1, own.count))
      length += weight * Double(new)
      lost += weight * Double(gone)
    }
    self.length = length
    self.lost = lost
  }
}

/// The shingles of each line of a page, told apart by their words and their numbers.
private struct LineShingles {
  private let distinct: DistinctHashes
  private let starts: [Int]

  /// Tokens of a shingle.
  private static let size = 4

  /// How many different shingles there are.
  var count: Int { distinct.count }

  /// The numbers of the shingles of a line, in order.
  subscript(line: Int) -> ArraySlice<Int32> { distinct.numbers[starts[line]..<starts[line + 1]] }

  init(_ analysis: TextAnalysis) {
    var hashes: [UInt64] = []
    var starts = [0]
    for line in analysis.lines {
      Shingles.append(of: analysis.tokens[line.tokenRange], size: Self.size, to: &hashes)
      if line.digits > 0 { Self.addNumbers(of: line, analysis, to: &hashes[starts[starts.count - 1]...]) }
      starts.append(hashes.count)
    }
    distinct = DistinctHashes(hashes)
    self.starts = starts
  }

  /// Takes the line's digits into its shingles that hold a number: all numbers are one token, but a sentence with another
  /// number is another sentence.
  private static func addNumbers(
    of line: LineShape, _ analysis: TextAnalysis, to hashes: inout ArraySlice<UInt64>
  ) {
    let text = analysis.document.bytes[line.start..<line.end]
    var digits = text.filter { (0x30...0x39).contains($0) }
    // Digits of other scripts are not looked for: such a line is compared as a whole.
    if digits.count < line.digits { digits = Array(text) }
    let hash = digits.withUnsafeBytes { TokenHash.hash($0) }
    let length = min(size, line.tokenRange.count)
    for (place, token) in zip(hashes.indices, line.tokenRange)
    where analysis.tokenKinds[token..<token + length].contains(.number) {
      hashes[place] = TokenHash.combine(hashes[place], hash)
    }
  }
}
