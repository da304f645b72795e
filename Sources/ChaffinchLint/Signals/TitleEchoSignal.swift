/// How much a line echoes the first line and the first heading: teasers of the page itself and share texts do.
enum TitleEchoSignal: Signal {
  static let columns = ["title.firstLine", "title.firstHeading"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    guard page.count > 0 else { return }
    let firstLine = page.words.overlaps(with: 0)
    for index in page.lines.indices { values[index, 0] = firstLine[index] }
    guard let heading = page.lines.firstIndex(where: { $0.marks.contains(.heading) }) else { return }
    let firstHeading = page.words.overlaps(with: heading)
    for index in page.lines.indices { values[index, 1] = firstHeading[index] }
  }
}
