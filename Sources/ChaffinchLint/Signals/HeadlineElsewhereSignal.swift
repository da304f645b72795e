/// Whether a line is the headline of another document, or holds one: then it is a teaser.
///
/// 1 for the headline itself, the share of its shingles for a line that holds most of it. Without other documents 0.
enum HeadlineElsewhereSignal: Signal {
  static let columns = ["headline.elsewhere"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    guard let site = page.site else { return }
    for index in page.lines.indices { values[index, 0] = site.headlines[index]?.share ?? 0 }
  }
}
