import ChaffinchCore

/// The text report of one finding: where and what, the source, the reasons, the related locations.
struct FindingText {
  /// Related locations that are named before the rest is counted.
  private static let namedLocations = 3
  /// Columns before all lines but the first.
  private static let indentation = 4

  /// The text that the finding belongs to.
  let file: FileReport
  /// The finding.
  let finding: Finding
  /// Columns of the screen.
  let width: Int

  /// Writes the finding and ends its last line.
  func write(to terminal: inout TerminalWriter) {
    terminal.write("  ")
    writePlace(to: &terminal)
    terminal.write("  ")
    terminal.write(untrusted: finding.severity.rawValue, Style(finding.severity))
    terminal.write("  ")
    terminal.write(untrusted: finding.rule, .rule)
    terminal.write("  ")
    terminal.write(untrusted: finding.message)
    terminal.write(loss: finding.scoreLoss, behind: "  (−")
    terminal.endLine()
    SnippetText(of: finding, width: width, indentation: Self.indentation).write(to: &terminal)
    writeEvidence(to: &terminal)
    writeRelated(to: &terminal)
  }

  private func writePlace(to terminal: inout TerminalWriter) {
    guard finding.endByte > finding.startByte else { return terminal.write("whole document", .gutter) }
    terminal.write(linesFrom: finding.startLine, to: finding.endLine, .gutter)
  }

  /// Writes the reasons; one that does not fit behind the others begins a line.
  private func writeEvidence(to terminal: inout TerminalWriter) {
    guard !finding.evidence.isEmpty else { return }
    let hanging = Self.indentation + "because: ".utf8.count
    var column = hanging
    terminal.write(" ", times: Self.indentation)
    terminal.write("because: ", .heading)
    for (index, evidence) in finding.evidence.enumerated() {
      let reason = evidence.detail.isEmpty ? evidence.signal : evidence.detail
      let isLast = index + 1 == finding.evidence.count
      let columns = TerminalText.columns(of: reason) + (isLast ? 0 : 1)
      if index > 0, column + 1 + columns > width {
        terminal.endLine()
        terminal.write(" ", times: hanging)
        column = hanging
      } else if index > 0 {
        terminal.write(" ")
        column += 1
      }
      terminal.write(untrusted: reason)
      if !isLast { terminal.write(";") }
      column += columns
    }
    terminal.endLine()
  }

  private func writeRelated(to terminal: inout TerminalWriter) {
    for location in finding.related.prefix(Self.namedLocations) {
      terminal.write(" ", times: Self.indentation)
      terminal.write("see ", .heading)
      write(placeOf: location, to: &terminal)
      if !location.note.isEmpty {
        terminal.write(" (")
        terminal.write(untrusted: location.note)
        terminal.write(")")
      }
      terminal.endLine()
    }
    let rest = finding.related.count - Self.namedLocations
    guard rest > 0 else { return }
    terminal.write(" ", times: Self.indentation)
    terminal.write(untrusted: "and " + countText(rest, "more place"), .faint)
    terminal.endLine()
  }

  /// Writes `line 9` of the finding's own document, and `news/b.txt:9-18` of another.
  private func write(placeOf location: RelatedLocation, to terminal: inout TerminalWriter) {
    if location.path == file.shownName {
      return terminal.write(linesFrom: location.startLine, to: location.endLine, .plain)
    }
    terminal.write(untrusted: location.path, .path)
    terminal.write(":", .faint)
    terminal.write(location.startLine)
    guard location.endLine > location.startLine else { return }
    terminal.write("-")
    terminal.write(location.endLine)
  }
}

extension TerminalWriter {
  /// Writes `line 9`, or `lines 9–18`.
  fileprivate mutating func write(linesFrom first: Int, to last: Int, _ style: Style) {
    guard last > first else {
      write("line ", style)
      return write(first, style)
    }
    write("lines ", style)
    write(first, style)
    write("–", style)
    write(last, style)
  }
}
