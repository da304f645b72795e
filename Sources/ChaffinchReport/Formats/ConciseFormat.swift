import ChaffinchCore

/// The format `concise`: one line to a finding, for editors and for `grep`.
///
///     news/a.txt:9:1: warning related-block headlines of other articles (−12.4 points)
package struct ConciseFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "concise", summary: "For people: one line to a finding", needs: [], isForPeople: true,
    make: { ConciseFormat(options: $0.text) })

  private let options: TextOptions

  /// Creates a writer for one run.
  package init(options: TextOptions = TextOptions()) {
    self.options = options
  }

  /// Appends nothing: the report starts with the first finding.
  package func begin(into output: inout [UInt8]) {}

  /// Appends the lines of a file.
  package func add(_ file: FileReport, into output: inout [UInt8]) {
    TerminalWriter.append(to: &output, color: options.color) { terminal in
      for finding in file.findings {
        terminal.write(place: file)
        terminal.write(":", .faint)
        terminal.write(finding.startLine)
        terminal.write(":", .faint)
        terminal.write(finding.start.bytes)
        terminal.write(": ", .faint)
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
  package func end(_ summary: Summary, into output: inout [UInt8]) {
    TerminalWriter.append(to: &output, color: options.color) { terminal in
      SummaryText(summary: summary).writeClosingLine(to: &terminal)
    }
  }
}
