import ChaffinchCore

/// The format `statistics`: what each rule has found, the costliest rule first.
struct StatisticsFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "statistics", summary: "For people: a table of the rules, most points first", isForPeople: true,
    make: { StatisticsFormat(options: $0.text) })

  var options = TextOptions()

  /// Appends nothing: the report is a table of the whole run.
  func add(_ file: FileReport, into output: inout [UInt8]) {}

  /// Whether nothing is written before the end.
  var writesAtEnd: Bool { true }

  /// Appends the table and the closing line.
  func end(_ summary: Summary, into output: inout [UInt8]) {
    TerminalWriter.append(to: &output, color: options.color) { terminal in
      terminal.write(rulesOf: summary, withFiles: true)
      if !options.isQuiet { terminal.write(closing: summary) }
    }
  }
}
