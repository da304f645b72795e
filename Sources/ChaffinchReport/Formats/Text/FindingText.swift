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
    guard finding.endLine > finding.startLine else {
      terminal.write("line ", .gutter)
      return terminal.write(finding.startLine, .gutter)
    }
    terminal.write("lines ", .gutter)
    terminal.write(finding.startLine, .gutter)
    terminal.write("–", .gutter)
    terminal.write(finding.endLine, .gutter)
  }

  private func writeEvidence(to terminal: inout TerminalWriter) {
    guard !finding.evidence.isEmpty else { return }
    var list = HangingList(
      title: "because: ", indentation: Self.indentation, width: width, count: finding.evidence.count,
      to: &terminal)
    for evidence in finding.evidence {
      let reason = evidence.detail.isEmpty ? evidence.signal : evidence.detail
      list.write(columns: TerminalText.columns(of: reason), to: &terminal) { $0.write(untrusted: reason) }
    }
  }

  private func writeRelated(to terminal: inout TerminalWriter) {
    let named = finding.related.prefix(Self.namedLocations)
    guard !named.isEmpty else { return }
    let rest = finding.related.count - named.count
    var list = HangingList(
      title: "see ", indentation: Self.indentation, width: width, count: named.count + (rest > 0 ? 1 : 0),
      to: &terminal)
    for location in named {
      let lines = lines(of: location)
      let note = location.note.isEmpty ? "" : " (\(location.note))"
      let path = location.path == file.shownName ? nil : location.path
      let columns = path.map { TerminalText.columns(of: $0.bytes.span) } ?? 0
      list.write(columns: columns + TerminalText.columns(of: lines + note), to: &terminal) { terminal in
        if let path { terminal.write(untrusted: path, .path) }
        terminal.write(untrusted: lines)
        terminal.write(untrusted: note)
      }
    }
    guard rest > 0 else { return }
    let more = countText(rest, "more place")
    list.write(columns: more.utf8.count, to: &terminal) { $0.write(untrusted: more, .faint) }
  }

  /// `line 9` or `lines 9–18` in the finding's own document, `:9` or `:9-18` behind the path of another.
  private func lines(of location: RelatedLocation) -> String {
    let (first, last) = (location.startLine, location.endLine)
    if location.path == file.shownName { return last > first ? "lines \(first)–\(last)" : "line \(first)" }
    return last > first ? ":\(first)-\(last)" : ":\(first)"
  }
}

/// A title and things behind it, parted by semicolons; what does not fit on the screen begins a line below the first.
private struct HangingList {
  /// Columns before the things.
  private let indentation: Int
  private let width: Int
  private var column: Int
  /// Things that are still to come.
  private var rest: Int
  private var isFirst = true

  /// Writes the title of a list of `count` things.
  init(
    title: StaticString, indentation: Int, width: Int, count: Int, to terminal: inout TerminalWriter
  ) {
    terminal.write(" ", times: indentation)
    terminal.write(title, .heading)
    self.indentation = indentation + title.utf8CodeUnitCount
    self.width = width
    column = self.indentation
    rest = count
  }

  /// Lets `body` write a thing of so many columns, and ends the line behind the last one.
  mutating func write(
    columns: Int, to terminal: inout TerminalWriter, _ body: (inout TerminalWriter) -> Void
  ) {
    rest -= 1
    let columns = columns + (rest > 0 ? 1 : 0)
    if !isFirst, column + 1 + columns > width {
      terminal.endLine()
      terminal.write(" ", times: indentation)
      column = indentation
    } else if !isFirst {
      terminal.write(" ")
      column += 1
    }
    isFirst = false
    body(&terminal)
    column += columns
    if rest > 0 { terminal.write(";") } else { terminal.endLine() }
  }
}
