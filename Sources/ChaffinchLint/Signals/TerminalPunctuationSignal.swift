import ChaffinchText

/// What a line ends with: a sentence's end in its script, an ellipsis, a colon, a comma, a digit, a letter.
///
/// Peers: C4 drops every line without terminal punctuation, which also drops headings and lines that a scraper broke
/// at an inline tag; RefinedWeb and Gopher look at ellipses. Here it is one vote.
enum TerminalPunctuationSignal: Signal {
  static let columns = [
    "ending.sentence", "ending.colon", "ending.ellipsis", "ending.comma", "ending.digit", "ending.question",
    "ending.letter",
  ]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    let table = ScalarTable.shared
    for (index, line) in page.lines.enumerated() {
      let last = line.closingScalar
      let traits = table.entry(last).traits
      values[index, 0] = Scale.flag(line.endsSentence)
      values[index, 1] = Scale.flag(last == 0x3A || last == 0xFF1A)
      values[index, 2] = Scale.flag(line.marks.contains(.endsWithEllipsis))
      values[index, 3] = Scale.flag(traits.contains(.comma))
      values[index, 4] = Scale.flag(traits.contains(.digit))
      values[index, 5] = Scale.flag(last == 0x3F || last == 0xFF1F || last == 0x061F)
      values[index, 6] = Scale.flag(traits.contains(.letter))
    }
  }
}
