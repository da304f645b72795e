/// How far a line is indented, and whether that changes against its neighbours: scrapers indent by the page's structure.
enum IndentationSignal: Signal {
  static let columns = ["indent.here", "indent.stepFromPrevious", "indent.stepToNext"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for (index, line) in page.lines.enumerated() {
      let previous = index > 0 ? page.lines[index - 1].indentation : line.indentation
      let next = index + 1 < page.count ? page.lines[index + 1].indentation : line.indentation
      values[index, 0] = Scale.capped(line.indentation, 12)
      values[index, 1] = Float(max(-8, min(8, line.indentation - previous)))
      values[index, 2] = Float(max(-8, min(8, next - line.indentation)))
    }
  }
}
