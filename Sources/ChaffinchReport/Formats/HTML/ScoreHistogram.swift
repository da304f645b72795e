/// How many files have which score, in steps of five points.
struct ScoreHistogram: Sendable, Equatable {
  /// Points that one step covers.
  static let width = 5

  /// Files per step; the last one holds 100 too.
  private(set) var counts = [Int](repeating: 0, count: 100 / ScoreHistogram.width)
  /// Files without a score.
  private(set) var unjudged = 0

  /// Counts a file.
  mutating func add(_ score: Double?) {
    guard let tenths = tenths(score) else {
      unjudged += 1
      return
    }
    counts[min(tenths / (10 * Self.width), counts.count - 1)] += 1
  }
}
