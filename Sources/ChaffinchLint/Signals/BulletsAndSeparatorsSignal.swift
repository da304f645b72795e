import ChaffinchText

/// Bullets, Markdown headings, list numbers and the signs that separate items on one line.
///
/// Peers: Gopher and dolma count lines that begin with a bullet; FineWeb-2 removes table pipes.
enum BulletsAndSeparatorsSignal: Signal {
  static let columns = [
    "bullet.here", "bullet.heading", "bullet.numbered", "bullet.emphasis",
    "separator.pipe", "separator.colon", "separator.slash",
    "separator.parenthesis", "separator.wideGap", "separator.hashtags", "quotations.count",
  ]

  private static let marks: [LineMarks] = [
    .bullet, .heading, .numbered, .emphasis, .pipe, .colon, .slash, .parenthesis, .wideGap,
  ]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for (column, mark) in marks.enumerated() {
      for index in page.lines.indices {
        values[index, column] = Scale.flag(page.lines[index].marks.contains(mark))
      }
    }
    for (index, line) in page.lines.enumerated() {
      values[index, 9] = Scale.capped(line.hashtags, 4)
      values[index, 10] = Scale.capped(line.quotations, 6)
    }
  }
}
