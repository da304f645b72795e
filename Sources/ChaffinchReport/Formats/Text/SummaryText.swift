/// The end of the text report: a table of the rules and one line about the files.
struct SummaryText {
  /// What there is to say.
  let summary: Summary

  /// Writes the table and the closing line.
  func write(to terminal: inout TerminalWriter) {
    guard summary.files > 0 else {
      terminal.write("No files to look at.")
      return terminal.endLine()
    }
    if summary.rules.isEmpty, summary.clean == summary.files {
      writeAllClean(to: &terminal)
    } else {
      writeTable(to: &terminal)
      writeClosingLine(to: &terminal)
    }
  }

  private func writeAllClean(to terminal: inout TerminalWriter) {
    terminal.write("All grain, no chaff", .clean)
    terminal.write(": nothing found in ")
    writeFiles(to: &terminal)
    writeScore(to: &terminal)
    writeIgnored(to: &terminal)
    terminal.write(".")
    terminal.endLine()
  }

  private func writeTable(to terminal: inout TerminalWriter) {
    guard !summary.rules.isEmpty else { return }
    let rows = summary.rules.map { tally in
      [tally.rule, String(tally.findings), sizeText(tally.bytes), Self.points(tally.scoreLoss)]
    }
    let header = ["rule", "findings", "size", "points lost"]
    let widths = header.indices.map { column in
      ([header] + rows).map { Self.columns(of: $0[column]) }.max() ?? 0
    }
    writeRow(header, widths: widths, .heading, to: &terminal)
    for row in rows {
      writeRow(row, widths: widths, .plain, to: &terminal)
    }
    terminal.endLine()
  }

  /// Writes a row, its first cell at the left and its numbers at the right.
  private func writeRow(_ row: [String], widths: [Int], _ style: Style, to terminal: inout TerminalWriter) {
    for (column, text) in row.enumerated() {
      let padding = widths[column] - Self.columns(of: text)
      if column > 0 { terminal.write(" ", times: padding + 2) }
      terminal.write(untrusted: text, style)
      if column == 0 { terminal.write(" ", times: padding) }
    }
    terminal.endLine()
  }

  private func writeClosingLine(to terminal: inout TerminalWriter) {
    writeFiles(to: &terminal)
    writeScore(to: &terminal)
    terminal.write(": ")
    terminal.write(summary.clean, .clean)
    terminal.write(" clean", .clean)
    terminal.write(", ")
    terminal.write(summary.needsCleaning, .needsCleaning)
    terminal.write(summary.needsCleaning == 1 ? " needs cleaning" : " need cleaning", .needsCleaning)
    terminal.write(", ")
    terminal.write(summary.dirty, .dirty)
    terminal.write(" dirty", .dirty)
    if summary.unjudged > 0 {
      terminal.write(", ")
      terminal.write(summary.unjudged)
      terminal.write(" not judged")
    }
    writeIgnored(to: &terminal)
    terminal.endLine()
  }

  private func writeFiles(to terminal: inout TerminalWriter) {
    terminal.write(untrusted: countText(summary.files, "file"))
    terminal.write(" (")
    terminal.write(untrusted: sizeText(summary.bytes))
    terminal.write(")")
  }

  private func writeIgnored(to terminal: inout TerminalWriter) {
    guard summary.ignored > 0 else { return }
    terminal.write(", ")
    terminal.write(untrusted: countText(summary.ignored, "finding"))
    terminal.write(" ignored")
  }

  private func writeScore(to terminal: inout TerminalWriter) {
    guard let score = OneDecimal(summary.score), let band = summary.score.flatMap(Band.init(score:))
    else { return }
    terminal.write(", score ")
    terminal.write(untrusted: score.text, Style(band))
  }

  private static func points(_ loss: Double?) -> String {
    guard let loss, let rounded = OneDecimal(loss) else { return "-" }
    return rounded.isZero && loss > 0 ? "<0.1" : rounded.text
  }

  private static func columns(of text: String) -> Int {
    var text = text
    return text.withUTF8 { TerminalText.columns(of: $0.span) }
  }
}
