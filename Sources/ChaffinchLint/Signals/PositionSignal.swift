/// Where a line stands in the document: relative, and counted from the top and from the bottom.
enum PositionSignal: Signal {
  static let columns = ["position.relative", "position.fromTop", "position.fromBottom"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for index in page.lines.indices {
      values[index, 0] = Float(index) / Float(max(1, page.count))
      values[index, 1] = Scale.logarithm(index)
      values[index, 2] = Scale.logarithm(page.count - 1 - index)
    }
  }
}
