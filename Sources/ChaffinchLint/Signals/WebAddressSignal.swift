/// Web and e-mail addresses in the visible text.
enum WebAddressSignal: Signal {
  static let columns = ["address.web", "address.atSign"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for (index, line) in page.lines.enumerated() {
      values[index, 0] = Scale.flag(line.marks.contains(.webAddress))
      values[index, 1] = Scale.flag(line.marks.contains(.atSign))
    }
  }
}
