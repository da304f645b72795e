/// How much body-like text stands before and after a line, near by and in all, and how far away it is.
///
/// Peers: jusText and boilerpipe decide short blocks by their neighbours.
enum BodyNeighbourhoodSignal: Signal {
  static let columns = [
    // 0…7: body-like lines in windows before and after the line.
    "body.before2", "body.after2", "body.before5", "body.after5",
    "body.before10", "body.after10", "body.before20", "body.after20",
    // 8…13: mean lengths in windows.
    "length.before5", "length.after5", "length.before10", "length.after10",
    "length.before20", "length.after20",
    // 14…17: body-like lines and characters of the whole page before and after the line.
    "body.linesBefore", "body.linesAfter", "body.shareBefore", "body.shareAfter",
    // 18…21: distances in lines to the nearest body-like line, and to the first and the last.
    "body.distanceBefore", "body.distanceAfter", "body.beforeFirst", "body.afterLast",
    // 22…25: the two neighbours.
    "length.previous", "length.next", "body.previous", "body.next",
  ]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    measureWindows(page, into: &values)
    measureTotals(page, into: &values)
    measureDistances(page, into: &values)
  }

  /// Columns 0…13.
  private static func measureWindows(_ page: PageMeasures, into values: inout SignalColumns) {
    for (place, reach) in [2, 5, 10, 20].enumerated() {
      for index in page.lines.indices {
        let (start, end) = (max(0, index - reach), min(page.count, index + 1 + reach))
        values[index, 2 * place] = (page.bodyCountSum[index] - page.bodyCountSum[start]) / Float(reach)
        values[index, 2 * place + 1] = (page.bodyCountSum[end] - page.bodyCountSum[index + 1]) / Float(reach)
        guard place > 0 else { continue }
        let before = (page.lengthSum[index] - page.lengthSum[start]) / Float(reach)
        let after = (page.lengthSum[end] - page.lengthSum[index + 1]) / Float(reach)
        values[index, 6 + 2 * place] = Scale.logarithm(before)
        values[index, 7 + 2 * place] = Scale.logarithm(after)
      }
    }
  }

  /// Columns 14…17 and 22…25.
  private static func measureTotals(_ page: PageMeasures, into values: inout SignalColumns) {
    let (lines, length) = (page.bodyCountSum[page.count], max(1, page.bodyLengthSum[page.count]))
    for index in page.lines.indices {
      values[index, 14] = Scale.logarithm(page.bodyCountSum[index])
      values[index, 15] = Scale.logarithm(lines - page.bodyCountSum[index + 1])
      values[index, 16] = page.bodyLengthSum[index] / length
      values[index, 17] = (page.bodyLengthSum[page.count] - page.bodyLengthSum[index + 1]) / length
      values[index, 22] = index > 0 ? Scale.logarithm(page.lines[index - 1].effectiveLength) : 0
      values[index, 23] = index + 1 < page.count ? Scale.logarithm(page.lines[index + 1].effectiveLength) : 0
      values[index, 24] = index > 0 ? Scale.flag(page.isBodyLike[index - 1]) : 0
      values[index, 25] = index + 1 < page.count ? Scale.flag(page.isBodyLike[index + 1]) : 0
    }
  }

  /// Columns 18…21.
  private static func measureDistances(_ page: PageMeasures, into values: inout SignalColumns) {
    let farthest = 99
    let first = page.isBodyLike.firstIndex(of: true) ?? page.count
    let last = page.isBodyLike.lastIndex(of: true) ?? -1
    var nearest = -farthest
    for index in page.lines.indices {
      values[index, 18] = Scale.logarithm(min(farthest, index - nearest))
      values[index, 20] = Scale.logarithm(max(0, first - index))
      values[index, 21] = Scale.logarithm(max(0, index - last))
      if page.isBodyLike[index] { nearest = index }
    }
    nearest = page.count + farthest
    for index in page.lines.indices.reversed() {
      values[index, 19] = Scale.logarithm(min(farthest, nearest - index))
      if page.isBodyLike[index] { nearest = index }
    }
  }
}
