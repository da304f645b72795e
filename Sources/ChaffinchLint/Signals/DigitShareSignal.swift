/// How much of a line is digits and letters, whether it holds a date or time, and how many dates stand around it.
///
/// Peers: RedPajama v2 (numerical character fraction), RefinedWeb (lines of digits, counters). Dates in a row mark
/// lists of teasers and comment threads.
enum DigitShareSignal: Signal {
  static let columns = ["digits.share", "letters.share", "date.here", "date.around"]

  private static let reach = 8

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for (index, line) in page.lines.enumerated() {
      let length = Float(max(1, line.visibleLength))
      let around = max(0, index - reach)..<min(page.count, index + reach + 1)
      values[index, 0] = Float(line.digits) / length
      values[index, 1] = Float(line.letters) / length
      values[index, 2] = Scale.flag(line.marks.contains(.date))
      values[index, 3] =
        (page.dateSum[around.upperBound] - page.dateSum[around.lowerBound]) / Float(2 * reach + 1)
    }
  }
}
