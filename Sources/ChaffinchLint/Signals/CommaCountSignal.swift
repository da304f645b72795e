/// How many commas a line has, and how densely: running text has commas, menus have none.
///
/// Peer: Mozilla's Readability gives a point for each comma of a paragraph.
enum CommaCountSignal: Signal {
  static let columns = ["commas.count", "commas.density"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for (index, line) in page.lines.enumerated() {
      values[index, 0] = Scale.capped(line.commas, 8)
      values[index, 1] = 10 * Scale.capped(line.commas, 8) / max(10, line.effectiveLength)
    }
  }
}
