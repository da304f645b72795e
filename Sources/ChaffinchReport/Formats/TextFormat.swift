import ChaffinchCore

/// Wishes for the text report.
package struct TextOptions: Sendable, Equatable {
  /// Whether to use colour; see ``ColorChoice/resolve(flag:environment:isTerminal:)``.
  package var color: Bool
  /// Columns of the screen; longer source lines are cut around what is marked.
  package var width: Int

  /// Creates wishes.
  package init(color: Bool = false, width: Int = 100) {
    self.color = color
    self.width = width
  }
}

/// The format `text`: for people at a terminal.
///
///     news/a.txt:3:1: related-block  headlines of other articles  (−12.4 points)
///       3 | / More news
///       4 | | Gold climbs again
///       5 | \ Rain until Friday
///         = because: More news (en) [cue-phrase]
///         = same text: news/b.txt:9-11
///
///     news/a.txt: score 87.6, needs cleaning, 1 finding
package struct TextFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "text", summary: "For people: findings with their source, then a table",
    needs: .snippets, isForPeople: true,
    make: { TextFormat(options: $0.text) })

  private let options: TextOptions

  /// Creates a writer for one run.
  package init(options: TextOptions = TextOptions()) {
    self.options = options
  }

  /// Appends nothing: the report starts with the first finding.
  package func begin(into output: inout [UInt8]) {}

  /// Appends the findings of a file and its score; nothing for a file without findings.
  package func add(_ file: FileReport, into output: inout [UInt8]) {
    guard !file.findings.isEmpty else { return }
    TerminalWriter.append(to: &output, color: options.color) { terminal in
      for finding in file.findings {
        FindingText(file: file, finding: finding, width: options.width).write(to: &terminal)
        terminal.endLine()
      }
      writeScore(of: file, to: &terminal)
      terminal.endLine()
    }
  }

  /// Appends the table of the rules and the closing line.
  package func end(_ summary: Summary, into output: inout [UInt8]) {
    TerminalWriter.append(to: &output, color: options.color) { terminal in
      SummaryText(summary: summary).write(to: &terminal)
    }
  }

  private func writeScore(of file: FileReport, to terminal: inout TerminalWriter) {
    terminal.write(place: file)
    terminal.write(": ", .faint)
    terminal.write(scoreOf: file)
    terminal.endLine()
  }
}
