import ChaffinchCore

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
struct TextFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "text", summary: "For people: findings with their text, then a table", needs: .snippets,
    isForPeople: true, make: { TextFormat(options: $0.text) })

  var options = TextOptions()

  /// Appends the findings of a file and its score; nothing for a file without findings.
  func add(_ file: FileReport, into output: inout [UInt8]) {
    guard !file.findings.isEmpty else { return }
    TerminalWriter.append(to: &output, color: options.color) { terminal in
      for finding in file.findings {
        FindingText(file: file, finding: finding, width: options.width).write(to: &terminal)
        terminal.endLine()
      }
      terminal.writeScoreLine(of: file)
      terminal.endLine()
    }
  }

  /// Appends the table of the rules and the closing line.
  func end(_ summary: Summary, into output: inout [UInt8]) {
    TerminalWriter.append(to: &output, color: options.color) { terminal in
      terminal.write(rulesOf: summary, withFiles: false)
      terminal.write(closing: summary)
    }
  }
}

/// The text report of one finding: where and what, the source, the reasons, the related locations.
private struct FindingText {
  /// Related locations that are named before the rest is counted.
  private static let namedLocations = 3

  /// The text that the finding belongs to.
  let file: FileReport
  /// The finding.
  let finding: Finding
  /// Columns of the screen.
  let width: Int

  /// Writes the finding and ends its last line.
  func write(to terminal: inout TerminalWriter) {
    terminal.write(startOf: finding, in: file)
    terminal.write(untrusted: finding.rule, .rule)
    terminal.write("  ")
    terminal.write(untrusted: finding.message)
    terminal.write(loss: finding.scoreLoss, behind: "  (−")
    terminal.endLine()
    let snippet = SnippetText(of: finding, width: width)
    snippet.write(to: &terminal)
    let indentation = SnippetText.indentation + snippet.numberColumns + 1
    writeEvidence(indentation: indentation, to: &terminal)
    writeRelated(indentation: indentation, to: &terminal)
  }

  private func writeEvidence(indentation: Int, to terminal: inout TerminalWriter) {
    guard !finding.evidence.isEmpty else { return }
    terminal.write(" ", times: indentation)
    terminal.write("= ", .gutter)
    terminal.write("because: ", .heading)
    for (index, evidence) in finding.evidence.enumerated() {
      if index > 0 { terminal.write("; ") }
      write(evidence, to: &terminal)
    }
    terminal.endLine()
  }

  /// Writes what the signal saw and then its name, which is there to be looked up.
  private func write(_ evidence: Evidence, to terminal: inout TerminalWriter) {
    guard !evidence.detail.isEmpty else { return terminal.write(untrusted: evidence.signal) }
    terminal.write(untrusted: evidence.detail)
    terminal.write(" [", .faint)
    terminal.write(untrusted: evidence.signal, .faint)
    terminal.write("]", .faint)
  }

  private func writeRelated(indentation: Int, to terminal: inout TerminalWriter) {
    for location in finding.related.prefix(Self.namedLocations) {
      terminal.write(" ", times: indentation)
      terminal.write("= ", .gutter)
      terminal.write(untrusted: location.shownNote, .heading)
      terminal.write(": ", .heading)
      terminal.write(untrusted: location.path, .path)
      terminal.write(":", .faint)
      terminal.write(location.startLine)
      if location.endLine > location.startLine {
        terminal.write("-")
        terminal.write(location.endLine)
      }
      terminal.endLine()
    }
    let rest = finding.related.count - Self.namedLocations
    guard rest > 0 else { return }
    terminal.write(" ", times: indentation)
    terminal.write("= ", .gutter)
    terminal.write("… and ", .faint)
    terminal.write(rest, .faint)
    terminal.write(rest == 1 ? " more place" : " more places", .faint)
    terminal.endLine()
  }
}
