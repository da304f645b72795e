import ChaffinchText

/// Which neighbouring lines are one line that a scraper broke, at an inline tag or at a fixed width.
package struct JoinedLines: Sendable {
  /// The number of the joined line that each line belongs to, from 0.
  package private(set) var number: [Int] = []
  /// The effective length of the whole joined line, for each of its lines.
  package private(set) var length: [Float] = []
  /// How many lines the joined line has.
  package private(set) var parts: [Int] = []
  /// Which of them each line is, from 0.
  package private(set) var part: [Int] = []
  /// Whether the joined line's last part ends a sentence.
  package private(set) var endsSentence: [Bool] = []

  /// Joins the lines of `analysis`.
  ///
  /// O(n log n) in its lines, whose lengths are sorted.
  init(_ analysis: TextAnalysis) {
    let lines = analysis.lines
    let wrapWidth = Self.wrapWidth(of: lines)
    var starts: [Int] = []
    starts.reserveCapacity(lines.count)
    reserve(lines.count)
    for index in lines.indices {
      let continues = index > 0 && Self.continues(lines, index, wrapWidth: wrapWidth)
      if !continues { starts.append(index) }
      number.append(starts.count - 1)
      part.append(index - (starts.last ?? 0))
    }
    for (run, start) in starts.enumerated() {
      let range = start..<(run + 1 < starts.count ? starts[run + 1] : lines.count)
      let total = lines[range].reduce(Float(0)) { $0 + $1.effectiveLength }
      for _ in range {
        length.append(total)
        parts.append(range.count)
        endsSentence.append(lines[range.upperBound - 1].endsSentence)
      }
    }
  }

  private mutating func reserve(_ count: Int) {
    number.reserveCapacity(count)
    length.reserveCapacity(count)
    parts.reserveCapacity(count)
    part.reserveCapacity(count)
    endsSentence.reserveCapacity(count)
  }

  /// The width at which a document was hard-wrapped; nil where it was not.
  ///
  /// Of the lines of 40 and more scalars nine in ten end within 50…100 scalars, and hardly one goes beyond.
  static func wrapWidth(of lines: [LineShape]) -> Int? {
    let lengths = lines.map(\.visibleLength).filter { $0 >= 40 }.sorted()
    guard lengths.count > 5 else { return nil }
    let width = lengths[(lengths.count - 1) * 9 / 10]
    guard (50...100).contains(width) else { return nil }
    let longer = lengths.count { $0 > width + 14 }
    return longer * 10 <= lengths.count ? width : nil
  }

  /// Signs that continue a sentence at the start of a line.
  ///
  /// Comma, full stop, semicolon, colon, closing parenthesis, closing quotation marks; then those of East Asia, and the
  /// Japanese particles, which go on with a broken line far oftener than they begin one (は が を に の と で へ).
  private static let followers: [UInt32] = [
    0x2C, 0x2E, 0x3B, 0x3A, 0x29, 0x2019, 0x201D,
    0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1B, 0xFF1A, 0xFF09, 0x300D, 0x300F,
    0x306F, 0x304C, 0x3092, 0x306B, 0x306E, 0x3068, 0x3067, 0x3078,
  ]

  /// Signs after which a sentence goes on: comma, semicolon, opening parenthesis, and those of East Asia.
  private static let unfinished: [UInt32] = [
    0x2C, 0x3B, 0x28, 0x3001, 0xFF0C, 0xFF1B, 0xFF08, 0x300C, 0x300E,
  ]

  /// Whether the line at `index` goes on where the one before it broke off; blank lines between them do not matter, but for hard wraps.
  private static func continues(_ lines: [LineShape], _ index: Int, wrapWidth: Int?) -> Bool {
    // The shapes are large, so they are read where they stand.
    guard lines[index].linkShare < 0.8 else { return false }
    if !lines[index - 1].endsSentence {
      let opening = ScalarTable.shared.entry(lines[index].openingScalar).traits
      let startsLow = opening.contains(.lowercase) || followers.contains(lines[index].firstScalar)
      let breaksOff = unfinished.contains(lines[index - 1].lastScalar)
      if startsLow || breaksOff && lines[index].effectiveLength > 20 { return true }
    }
    return lines[index].index == lines[index - 1].index + 1
      && isWrapped(lines[index - 1].visibleLength, at: wrapWidth)
  }

  /// Whether a line of so many visible scalars was broken at `wrapWidth`.
  static func isWrapped(_ length: Int, at wrapWidth: Int?) -> Bool {
    guard let wrapWidth else { return false }
    return (50...100).contains(length) && abs(length - wrapWidth) <= 14
  }
}
