import ChaffinchCore

/// The text report of one finding: where and what, the source, the reasons, the related places.
struct FindingText {
  /// Related places that are named before the rest is counted.
  private static let namedPlaces = 3

  /// The text that the finding belongs to.
  let file: FileReport
  /// The finding.
  let finding: Finding
  /// Columns of the screen.
  let width: Int

  /// Writes the finding and ends its last line.
  func write(to terminal: inout TerminalWriter) {
    writeHeader(to: &terminal)
    let snippet = Snippet(of: finding, width: width)
    snippet.write(to: &terminal)
    let indentation = Snippet.indentation + snippet.numberColumns + 1
    writeEvidence(indentation: indentation, to: &terminal)
    writePlaces(indentation: indentation, to: &terminal)
  }

  private func writeHeader(to terminal: inout TerminalWriter) {
    terminal.write(place: file)
    terminal.write(":", .faint)
    terminal.write(finding.startLine)
    terminal.write(":", .faint)
    terminal.write(finding.start.bytes)
    terminal.write(": ", .faint)
    terminal.write(untrusted: finding.rule, .rule)
    terminal.write("  ")
    terminal.write(untrusted: finding.message)
    if let loss = OneDecimal(finding.scoreLoss), !loss.isZero {
      terminal.write("  (−", .loss)
      terminal.write(untrusted: loss.text, .loss)
      terminal.write(" points)", .loss)
    }
    terminal.endLine()
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

  private func writePlaces(indentation: Int, to terminal: inout TerminalWriter) {
    for place in finding.related.prefix(Self.namedPlaces) {
      terminal.write(" ", times: indentation)
      terminal.write("= ", .gutter)
      terminal.write(untrusted: place.note.isEmpty ? "see" : place.note, .heading)
      terminal.write(": ", .heading)
      terminal.write(untrusted: place.path, .path)
      terminal.write(":", .faint)
      terminal.write(place.startLine)
      if place.endLine > place.startLine {
        terminal.write("-")
        terminal.write(place.endLine)
      }
      terminal.endLine()
    }
    let rest = finding.related.count - Self.namedPlaces
    guard rest > 0 else { return }
    terminal.write(" ", times: indentation)
    terminal.write("= ", .gutter)
    terminal.write("… and ", .faint)
    terminal.write(rest, .faint)
    terminal.write(rest == 1 ? " more place" : " more places", .faint)
    terminal.endLine()
  }
}
