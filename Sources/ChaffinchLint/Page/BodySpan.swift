import ChaffinchText

/// The stretch of lines that looks most like the article: the maximum subarray of a score per line.
///
/// Body-like text scores its length, short and linked lines cost. The idea is that of Body Text Extraction (Finn,
/// Kushmerick, Smyth 2001).
struct BodySpan: Sendable {
  /// The lines of the span; empty where no line scores.
  package let range: Range<Int>

  init(_ lines: [LineShape], isBodyLike: [Bool], isLong: [Bool]) {
    range = MaximumRun.range(of: lines.count) { index in
      Self.score(
        lines[index].effectiveLength, linkShare: lines[index].linkShare, isBodyLike: isBodyLike[index],
        isLong: isLong[index])
    }
  }

  /// What a line of `length`, an effective length, adds to a run of prose or takes from it.
  static func score(_ length: Float, linkShare: Float, isBodyLike: Bool, isLong: Bool) -> Float {
    var score: Float = -12
    if isBodyLike { score += length } else if isLong { score += 0.4 * length }
    if length < LineLength.short { score -= 12 }
    if linkShare > 0.5 { score -= 0.3 * min(length, 100) + 15 }
    return score
  }
}

/// The maximum subarray of a score per line, by Kadane's algorithm.
enum MaximumRun {
  /// The first run of `count` lines whose scores have the largest sum; empty where none is above 0.
  ///
  /// O(n).
  static func range(of count: Int, score: (_ line: Int) -> Float) -> Range<Int> {
    var best: Float = 0
    var bestRange = 0..<0
    var current: Float = 0
    var start = 0
    for index in 0..<count {
      if current <= 0 {
        current = 0
        start = index
      }
      current += score(index)
      if current > best {
        best = current
        bestRange = start..<index + 1
      }
    }
    return bestRange
  }
}

/// Lengths that lines are told apart by, as effective lengths.
enum LineLength {
  /// Lines under this length are short.
  static let short: Float = 60
  /// Lines from this length on are long.
  static let long: Float = 120
  /// Lines from this length on may be of the body.
  static let body: Float = 80
}
