/// Cue phrases of the lexicon: on the line, at its beginning, how far above the last one stands, how many are around.
///
/// The distance below a heading such as "Related" or "Comments" is what tells a headline or a comment from prose.
enum CueWordSignal: Signal {
  static let columns = CueClass.allCases.flatMap { cue in
    ["here", "leads", "distance", "around", "above"].map { "cue.\(cue.name).\($0)" }
  }

  private static let farthest = 300
  private static let reach = 10

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    let present = page.cues.reduce(UInt8(0)) { $0 | $1.short | $1.leading }
    var sums = [Int](repeating: 0, count: page.count + 1)
    for cue in CueClass.allCases {
      guard present & (1 << cue.rawValue) != 0 else {
        let distance = Scale.logarithm(farthest)
        for index in page.lines.indices { values[index, Int(cue.rawValue) * 5 + 2] = distance }
        continue
      }
      measure(cue, page, firstColumn: Int(cue.rawValue) * 5, sums: &sums, into: &values)
    }
  }

  /// Measures the columns of one class; `sums` has one place more than there are lines, the first of them 0.
  private static func measure(
    _ cue: CueClass, _ page: PageMeasures, firstColumn: Int, sums: inout [Int],
    into values: inout SignalColumns
  ) {
    var last = -farthest
    for (index, hits) in page.cues.enumerated() {
      let isHere = hits.isShort(cue)
      sums[index + 1] = sums[index] + (isHere ? 1 : 0)
      if isHere { last = index }
      values[index, firstColumn] = Scale.flag(isHere)
      values[index, firstColumn + 1] = Scale.flag(hits.leads(cue))
      values[index, firstColumn + 2] = Scale.logarithm(min(farthest, index - last))
      values[index, firstColumn + 4] = Scale.capped(sums[index + 1], 5)
    }
    for index in page.lines.indices {
      let (start, end) = (max(0, index - reach), min(page.count, index + reach + 1))
      values[index, firstColumn + 3] = Float(sums[end] - sums[start])
    }
  }
}
