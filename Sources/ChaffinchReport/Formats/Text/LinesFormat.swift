import ChaffinchCore

/// The format `lines`: one line per finding, for editors and for `grep`.
///
///     news/a.txt:9:1: warning related-block headlines of other articles (−12.4 points)
struct LinesFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "lines", summary: "For editors and grep: one line per finding", isForPeople: true,
    make: { LinesFormat(options: $0.text) })

  var options = TextOptions()

  /// Appends the lines of a file.
  func add(_ file: FileReport, into output: inout [UInt8]) {
    TerminalWriter.append(to: &output, color: options.color) { terminal in
      for finding in file.findings {
        terminal.write(startOf: finding, in: file)
        terminal.write(untrusted: finding.severity.rawValue, Style(finding.severity))
        terminal.write(" ")
        terminal.write(untrusted: finding.rule, .rule)
        terminal.write(" ")
        terminal.write(untrusted: finding.message)
        terminal.write(loss: finding.scoreLoss)
        terminal.endLine()
      }
    }
  }

  /// Appends the closing line.
  func end(_ summary: Summary, into output: inout [UInt8]) {
    guard !options.isQuiet else { return }
    TerminalWriter.append(to: &output, color: options.color) { $0.write(closing: summary) }
  }
}
