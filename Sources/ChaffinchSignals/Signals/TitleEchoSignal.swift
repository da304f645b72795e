import ChaffinchText

/// How much a line echoes the first line and the first heading: teasers of the page itself and share texts do.
enum TitleEchoSignal: Signal {
  static let columns = ["title.firstLine", "title.firstHeading"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    guard page.count > 0 else { return }
    let heading = page.lines.firstIndex { $0.marks.contains(.heading) }
    for index in page.lines.indices {
      values[index, 0] = page.words.overlap(of: index, with: 0)
      if let heading { values[index, 1] = page.words.overlap(of: index, with: heading) }
    }
  }
}
