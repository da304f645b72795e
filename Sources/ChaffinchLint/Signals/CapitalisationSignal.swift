import ChaffinchText

/// How a line is capitalised: headlines and menus more than prose, buttons in capitals only.
///
/// Peers: RefinedWeb drops lines that are mainly upper-case, MADLAD-400 sentences with half their words capitalised.
enum CapitalisationSignal: Signal {
  static let columns = [
    "capitals.wordShare", "capitals.allUpper", "capitals.startsUpper", "capitals.startsLower",
  ]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    let table = ScalarTable.shared
    for (index, line) in page.lines.enumerated() {
      let first = table.entry(line.firstScalar).traits
      values[index, 0] = Float(line.capitalisedWords) / Float(max(1, line.casedWords))
      values[index, 1] = Scale.flag(line.uppercase > 0 && line.lowercase == 0)
      values[index, 2] = Scale.flag(first.contains(.uppercase))
      values[index, 3] = Scale.flag(first.contains(.lowercase))
    }
  }
}
