/// The line as it was before a scraper broke it: length, parts and end of the joined line.
enum JoinedLineSignal: Signal {
  static let columns = [
    "joined.length", "joined.parts", "joined.endsSentence", "joined.part", "joined.partsLeft",
    "joined.isBodyLike",
  ]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    let joined = page.joined
    for index in page.lines.indices {
      values[index, 0] = Scale.logarithm(joined.length[index])
      values[index, 1] = Scale.capped(joined.parts[index], 8)
      values[index, 2] = Scale.flag(joined.endsSentence[index])
      values[index, 3] = Scale.capped(joined.part[index], 8)
      values[index, 4] = Scale.capped(joined.parts[index] - 1 - joined.part[index], 8)
      values[index, 5] = Scale.flag(page.isBodyLike[index])
    }
  }
}
