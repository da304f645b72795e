/// A heading-like line before a list, and the place of a line in such a list.
///
/// A heading is short, ends no sentence and has no link of its own; a list is a run of three and more lines under 160
/// that end no sentence or are links. Headlines under "Most read" look like this in every language.
enum HeadingBeforeListSignal: Signal {
  static let columns = ["list.isHeading", "list.member", "list.length", "list.afterHeading"]

  private static let longestHeading: Float = 40
  private static let longestItem: Float = 160
  private static let shortestList = 3

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    var start = 0
    while start < page.count {
      var end = start
      while end < page.count, isItem(page, end) { end += 1 }
      if end - start >= shortestList { mark(page, start..<end, into: &values) }
      start = max(end, start + 1)
    }
  }

  private static func mark(_ page: PageMeasures, _ list: Range<Int>, into values: inout SignalColumns) {
    var heading = -1
    for index in list {
      let isHeading = isHeading(page, index, in: list)
      if isHeading { heading = index }
      values[index, 0] = Scale.flag(isHeading)
      values[index, 1] = 1
      values[index, 2] = Scale.logarithm(list.count)
      values[index, 3] = heading >= 0 ? Scale.logarithm(index - heading + 1) : 0
    }
  }

  private static func isItem(_ page: PageMeasures, _ index: Int) -> Bool {
    let line = page.lines[index]
    return line.effectiveLength < longestItem && (!line.endsSentence || line.linkShare > 0.5)
  }

  /// Shorter than half of the next line, which is what headlines are under their heading.
  private static func isHeading(_ page: PageMeasures, _ index: Int, in list: Range<Int>) -> Bool {
    let line = page.lines[index]
    guard line.effectiveLength <= longestHeading, line.links == 0, index + 1 < list.upperBound else {
      return false
    }
    return line.effectiveLength * 2 <= page.lines[index + 1].effectiveLength
  }
}
