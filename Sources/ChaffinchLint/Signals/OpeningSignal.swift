import ChaffinchText

/// What a line begins with: a digit, a quotation mark, another sign.
enum OpeningSignal: Signal {
  static let columns = ["opening.digit", "opening.quotation", "opening.sign", "opening.continues"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    let table = ScalarTable.shared
    for (index, line) in page.lines.enumerated() {
      let first = table.entry(line.firstScalar).traits
      values[index, 0] = Scale.flag(first.contains(.digit))
      values[index, 1] = Scale.flag(first.contains(.quotation) || line.firstScalar == 0x2018)
      values[index, 2] = Scale.flag(first.isDisjoint(with: .wordPart))
      values[index, 3] = Scale.flag(first.contains(.comma) || first.contains(.terminal))
    }
  }
}
