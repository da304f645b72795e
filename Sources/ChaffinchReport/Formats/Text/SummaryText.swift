/// The end of the text report: a table of the rules and one line about the files.
struct SummaryText {
  /// What there is to say.
  let summary: Summary

  /// Writes the table and the closing line.
  func write(to terminal: inout TerminalWriter) {
    let table = TerminalTable(
      header: ["rule", "findings", "size", "points lost"],
      rows: summary.rules.map { tally in
        [tally.rule, String(tally.findings), sizeText(tally.bytes), pointsText(tally.scoreLoss)]
      })
    if summary.files > 0, !summary.rules.isEmpty {
      table.write(to: &terminal)
      terminal.endLine()
    }
    writeClosingLine(to: &terminal)
  }

  /// Writes how many files there are and what they are like.
  func writeClosingLine(to terminal: inout TerminalWriter) {
    if summary.files == 0 {
      terminal.write("No files to look at.")
      terminal.endLine()
    } else if summary.rules.isEmpty, summary.clean == summary.files, summary.knownFindings == 0 {
      writeAllClean(to: &terminal)
    } else {
      writeBands(to: &terminal)
    }
    guard summary.knownFindings > 0 else { return }
    terminal.write(untrusted: countText(summary.knownFindings, "known finding"))
    terminal.write(" left out")
    terminal.endLine()
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

  private func writeBands(to terminal: inout TerminalWriter) {
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
}
