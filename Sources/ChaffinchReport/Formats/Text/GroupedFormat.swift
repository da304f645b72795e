import ChaffinchCore

/// The format `grouped`: the findings of each file under its name.
///
///     news/a.txt: score 41.3, dirty, 2 findings
///       9:1   warning  related-block  headlines of other articles (−12.4 points)
///       30:1  note     image-caption  credit of an image (−3.3 points)
struct GroupedFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "grouped", summary: "For people: one line per finding, under the name of its document",
    isForPeople: true, make: { GroupedFormat(options: $0.text) })

  var options = TextOptions()

  /// Appends a file and its findings; nothing for a file without findings.
  func add(_ file: FileReport, into output: inout [UInt8]) {
    guard !file.findings.isEmpty || options.isQuiet else { return }
    TerminalWriter.append(to: &output, color: options.color) { terminal in
      terminal.writeScoreLine(of: file)
      let startWidth = file.findings.map { Self.start(of: $0).utf8.count }.max() ?? 0
      let ruleWidth = file.findings.map { TerminalText.columns(of: $0.rule) }.max() ?? 0
      for finding in file.findings {
        write(finding, startWidth: startWidth, ruleWidth: ruleWidth, to: &terminal)
      }
      terminal.endLine()
    }
  }

  /// Appends the closing line.
  func end(_ summary: Summary, into output: inout [UInt8]) {
    guard !options.isQuiet else { return }
    TerminalWriter.append(to: &output, color: options.color) { $0.write(closing: summary) }
  }

  private func write(
    _ finding: Finding, startWidth: Int, ruleWidth: Int, to terminal: inout TerminalWriter
  ) {
    let start = Self.start(of: finding)
    terminal.write("  ")
    terminal.write(untrusted: start, .gutter)
    terminal.write(" ", times: startWidth - start.utf8.count + 2)
    terminal.write(untrusted: finding.severity.rawValue, Style(finding.severity))
    terminal.write(" ", times: Self.severityWidth - finding.severity.rawValue.utf8.count + 2)
    terminal.write(untrusted: finding.rule, .rule)
    terminal.write(" ", times: ruleWidth - TerminalText.columns(of: finding.rule) + 2)
    terminal.write(untrusted: finding.message)
    terminal.write(loss: finding.scoreLoss)
    terminal.endLine()
  }

  private static func start(of finding: Finding) -> String { "\(finding.startLine):\(finding.start.bytes)" }

  private static let severityWidth = Severity.allCases.map { $0.rawValue.utf8.count }.max() ?? 0
}
