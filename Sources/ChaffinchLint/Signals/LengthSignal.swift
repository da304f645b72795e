/// How long a line is: in characters, words and raw scalars, and how long its words are.
///
/// Peers: short lines are dropped by C4 (fewer than 3 words), RefinedWeb (single words), FineWeb (30 characters).
enum LengthSignal: Signal {
  static let columns = [
    "length.effective", "length.words", "length.meanWord", "length.raw", "length.isWordless",
  ]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for (index, line) in page.lines.enumerated() {
      let words = page.words.ranges[index].count
      values[index, 0] = Scale.logarithm(line.effectiveLength)
      values[index, 1] = Scale.logarithm(words)
      values[index, 2] = min(12, Float(line.visibleLength) / Float(max(1, line.chunks)))
      values[index, 3] = Scale.logarithm(line.rawLength)
      values[index, 4] = Scale.flag(words == 0)
    }
  }
}
