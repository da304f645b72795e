import ChaffinchCore

/// The format `statistics`: what each rule has found, the costliest rule first.
package struct StatisticsFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "statistics", summary: "For people: a table of the rules, the costliest first", needs: [],
    isForPeople: true, make: { StatisticsFormat(options: $0.text) })

  private let options: TextOptions
  private var files = RuleFiles()

  /// Creates a writer for one run.
  package init(options: TextOptions = TextOptions()) {
    self.options = options
  }

  /// Appends nothing: the report is a table of the whole run.
  package func begin(into output: inout [UInt8]) {}

  /// Appends nothing, and counts.
  package mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    files.add(file)
  }

  /// Appends the table and the closing line.
  package func end(_ summary: Summary, into output: inout [UInt8]) {
    let table = TerminalTable(
      header: ["rule", "findings", "files", "size", "points lost"],
      rows: summary.rules.map { tally in
        [
          tally.rule, String(tally.findings), String(files.count(of: tally.rule)), sizeText(tally.bytes),
          pointsText(tally.scoreLoss),
        ]
      })
    TerminalWriter.append(to: &output, color: options.color) { terminal in
      table.write(to: &terminal)
      if !table.rows.isEmpty { terminal.endLine() }
      SummaryText(summary: summary).writeClosingLine(to: &terminal)
    }
  }
}
