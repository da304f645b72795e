import ChaffinchText

/// The stretch of lines that looks most like the article: the maximum subarray of a score per line.
///
/// Body-like text scores its length, short and linked lines cost. The idea is that of Body Text Extraction (Finn,
/// Kushmerick, Smyth 2001); the subarray is found by Kadane's algorithm in O(n).
struct BodySpan: Sendable {
  /// The lines of the span; empty where no line scores.
  package let range: Range<Int>

  init(_ lines: [LineShape], isBodyLike: [Bool], isLong: [Bool]) {
    var best: Float = 0
    var bestRange = 0..<0
    var current: Float = 0
    var start = 0
    for index in lines.indices {
      if current <= 0 {
        current = 0
        start = index
      }
      current += Self.score(lines[index], isBodyLike: isBodyLike[index], isLong: isLong[index])
      if current > best {
        best = current
        bestRange = start..<index + 1
      }
    }
    range = bestRange
  }

  private static func score(_ line: LineShape, isBodyLike: Bool, isLong: Bool) -> Float {
    let length = line.effectiveLength
    var score: Float = -12
    if isBodyLike { score += length } else if isLong { score += 0.4 * length }
    if length < PageMeasures.shortLength { score -= 12 }
    if line.linkShare > 0.5 { score -= 0.3 * min(length, 100) + 15 }
    return score
  }
}
