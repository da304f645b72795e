import ChaffinchCore

/// The format `grouped`: the findings of each file under its name.
///
///     news/a.txt: score 41.3, dirty, 2 findings
///       9:1   warning  related-block  headlines of other articles (−12.4 points)
///       30:1  note     image-caption  credit of an image (−3.3 points)
package struct GroupedFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "grouped", summary: "For people: one line to a finding, under the name of its file", needs: [],
    isForPeople: true, make: { GroupedFormat(options: $0.text) })

  private let options: TextOptions

  /// Creates a writer for one run.
  package init(options: TextOptions = TextOptions()) {
    self.options = options
  }

  /// Appends nothing: the report starts with the first file that has findings.
  package func begin(into output: inout [UInt8]) {}

  /// Appends a file and its findings; nothing for a file without findings.
  package func add(_ file: FileReport, into output: inout [UInt8]) {
    guard !file.findings.isEmpty else { return }
    TerminalWriter.append(to: &output, color: options.color) { terminal in
      terminal.write(place: file)
      terminal.write(": ", .faint)
      terminal.write(scoreOf: file)
      terminal.endLine()
      let placeWidth = file.findings.map { Self.place($0).utf8.count }.max() ?? 0
      let ruleWidth = file.findings.map { TerminalText.columns(of: $0.rule) }.max() ?? 0
      for finding in file.findings {
        write(finding, placeWidth: placeWidth, ruleWidth: ruleWidth, to: &terminal)
      }
      terminal.endLine()
    }
  }

  /// Appends the closing line.
  package func end(_ summary: Summary, into output: inout [UInt8]) {
    TerminalWriter.append(to: &output, color: options.color) { terminal in
      SummaryText(summary: summary).writeClosingLine(to: &terminal)
    }
  }

  private func write(
    _ finding: Finding, placeWidth: Int, ruleWidth: Int, to terminal: inout TerminalWriter
  ) {
    let place = Self.place(finding)
    terminal.write("  ")
    terminal.write(untrusted: place, .gutter)
    terminal.write(" ", times: placeWidth - place.utf8.count + 2)
    terminal.write(untrusted: finding.severity.rawValue, Style(finding.severity))
    terminal.write(" ", times: Self.severityWidth - finding.severity.rawValue.utf8.count + 2)
    terminal.write(untrusted: finding.rule, .rule)
    terminal.write(" ", times: ruleWidth - TerminalText.columns(of: finding.rule) + 2)
    terminal.write(untrusted: finding.message)
    terminal.write(loss: finding.scoreLoss)
    terminal.endLine()
  }

  private static func place(_ finding: Finding) -> String {
    "\(finding.startLine):\(finding.start.bytes)"
  }

  private static let severityWidth =
    Severity.allCases.map { $0.rawValue.utf8.count }.max() ?? 0
}
