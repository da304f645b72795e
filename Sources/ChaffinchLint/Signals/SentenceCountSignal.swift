/// How many sentences end within a line: prose has several, a teaser one, a menu none.
enum SentenceCountSignal: Signal {
  static let columns = ["sentences.breaks"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for (index, line) in page.lines.enumerated() { values[index, 0] = Scale.capped(line.sentenceBreaks, 8) }
  }
}
