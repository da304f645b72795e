import ChaffinchCore

/// The end of the text reports: a table of the rules and one line about the files.
extension TerminalWriter {
  /// Writes a table of the rules and a blank line; nothing without rules.
  mutating func write(rulesOf summary: Summary, withFiles: Bool) {
    guard !summary.rules.isEmpty else { return }
    let table = TerminalTable(
      header: ["rule", "findings"] + (withFiles ? ["documents"] : []) + ["size", "points lost"],
      rows: summary.rules.map { tally in
        [tally.rule, String(tally.findings)] + (withFiles ? [String(tally.files)] : [])
          + [sizeText(tally.bytes), pointsText(tally.scoreLoss)]
      })
    table.write(to: &self)
    endLine()
  }

  /// Writes how many files there are and what they are like.
  mutating func write(closing summary: Summary) {
    if summary.files == 0 {
      write("No documents to lint.")
      endLine()
    } else if summary.rules.isEmpty, summary.clean == summary.files, summary.knownFindings == 0 {
      writeAllClean(summary)
    } else {
      writeBands(summary)
    }
    guard summary.knownFindings > 0 else { return }
    write(untrusted: countText(summary.knownFindings, "known finding"))
    write(" left out")
    endLine()
  }

  private mutating func writeAllClean(_ summary: Summary) {
    write("All grain, no chaff", .clean)
    write(": nothing found in ")
    writeFiles(summary)
    writeScore(summary)
    writeIgnored(summary)
    write(".")
    endLine()
  }

  private mutating func writeBands(_ summary: Summary) {
    writeFiles(summary)
    writeScore(summary)
    write(": ")
    write(summary.clean, .clean)
    write(" clean", .clean)
    write(", ")
    write(summary.needsCleaning, .needsCleaning)
    write(summary.needsCleaning == 1 ? " needs cleaning" : " need cleaning", .needsCleaning)
    write(", ")
    write(summary.dirty, .dirty)
    write(" dirty", .dirty)
    if summary.unjudged > 0 {
      write(", ")
      write(summary.unjudged)
      write(" not judged")
    }
    writeIgnored(summary)
    endLine()
  }

  private mutating func writeFiles(_ summary: Summary) {
    write(untrusted: countText(summary.files, "document"))
    write(" (")
    write(untrusted: sizeText(summary.bytes))
    write(")")
  }

  private mutating func writeIgnored(_ summary: Summary) {
    guard summary.ignored > 0 else { return }
    write(", ")
    write(untrusted: countText(summary.ignored, "finding"))
    write(" ignored")
  }

  private mutating func writeScore(_ summary: Summary) {
    guard let score = OneDecimal(summary.score), let band = Band(score: summary.score) else { return }
    write(", score ")
    write(untrusted: score.text, Style(band))
  }
}

/// A table of the text reports: names at the left, numbers lined up at the right.
private struct TerminalTable {
  /// The names of the columns.
  let header: [String]
  /// The cells, row by row.
  let rows: [[String]]

  /// Writes the table.
  func write(to terminal: inout TerminalWriter) {
    let widths = header.indices.map { column in
      ([header] + rows).map { TerminalText.columns(of: $0[column]) }.max() ?? 0
    }
    write(header, widths: widths, .heading, to: &terminal)
    for row in rows {
      write(row, widths: widths, .plain, to: &terminal)
    }
  }

  private func write(_ row: [String], widths: [Int], _ style: Style, to terminal: inout TerminalWriter) {
    for (column, text) in row.enumerated() {
      let padding = widths[column] - TerminalText.columns(of: text)
      if column > 0 { terminal.write(" ", times: padding + 2) }
      terminal.write(untrusted: text, style)
      if column == 0 { terminal.write(" ", times: padding) }
    }
    terminal.endLine()
  }
}

extension TerminalText {
  /// Columns that the whole text takes.
  static func columns(of text: String) -> Int {
    var text = text
    return text.withUTF8 { columns(of: $0.span) }
  }
}
