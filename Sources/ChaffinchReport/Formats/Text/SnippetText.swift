import ChaffinchCore

/// The source lines of a finding, in the manner of rustc and ruff.
///
/// A part of a line is underlined; a line that is claimed whole needs no mark. Lines are shown without their indentation,
/// which full pages have much of. Where the finding leaves lines of it out, their number is given. The `|` after the line
/// numbers keeps a build log from taking a line for a command.
struct SnippetText {
  /// Columns of source shown on the narrowest screen: two ellipses, the longest escape and a little around it.
  private static let leastTextWidth = 20

  private let finding: Finding
  private let width: Int
  /// Columns before the line numbers.
  private let indentation: Int
  /// Columns of the widest line number.
  private let numberColumns: Int
  /// Whether lines of context stand among those of the finding, so that whole lines need a mark too.
  private let hasContext: Bool

  /// Prepares the snippet of a finding for a screen of `width` columns.
  init(of finding: Finding, width: Int, indentation: Int = 2) {
    self.finding = finding
    self.indentation = indentation
    numberColumns = finding.snippet.map { String($0.lineNumber).utf8.count }.max() ?? 1
    hasContext = finding.snippet.contains { $0.marked == nil }
    self.width = width
  }

  /// Writes the lines.
  func write(to terminal: inout TerminalWriter) {
    let gap = gap
    for (place, line) in finding.snippet.enumerated() {
      if let gap, gap.place == place { writeGap(of: gap.count, to: &terminal) }
      write(line, to: &terminal)
    }
  }

  /// How many lines the finding leaves out, and the place of the line behind them; blank lines are not missed.
  private var gap: (place: Int, count: Int)? {
    let lines = finding.snippet
    let count = finding.lineFingerprints.count - lines.count { $0.marked != nil }
    guard count > 0 else { return nil }
    let place = lines.indices.dropFirst().last { lines[$0].lineNumber > lines[$0 - 1].lineNumber + 1 }
    return place.map { ($0, count) }
  }

  private func write(_ line: Finding.SnippetLine, to terminal: inout TerminalWriter) {
    let line = withoutIndentation(line)
    writeGutter(number: line.lineNumber, to: &terminal)
    let gutter = indentation + numberColumns + 3
    let marked = writeText(of: line, width: max(Self.leastTextWidth, width - gutter), to: &terminal)
    terminal.endLine()
    guard let marked, hasContext || !isMarkedWhole(line) else { return }
    writeGutter(number: nil, to: &terminal)
    terminal.write(" ", times: marked.lowerBound + 1)
    terminal.write("^", times: marked.count, .mark)
    terminal.endLine()
  }

  private func withoutIndentation(_ line: Finding.SnippetLine) -> Finding.SnippetLine {
    let indentation = line.text.bytes.prefix(while: Self.isBlank).count
    guard indentation > 0 else { return line }
    let marked = line.marked.map {
      max(0, $0.lowerBound - indentation)..<max(0, $0.upperBound - indentation)
    }
    return Finding.SnippetLine(
      lineNumber: line.lineNumber, text: RawText(Array(line.text.bytes.dropFirst(indentation))),
      marked: marked)
  }

  /// Whether nothing but blanks stands before and behind what is marked, or nothing at all.
  private func isMarkedWhole(_ line: Finding.SnippetLine) -> Bool {
    let bytes = line.text.bytes
    guard !bytes.isEmpty else { return true }
    guard let marked = line.marked?.clamped(to: 0..<bytes.count), !marked.isEmpty else { return false }
    return bytes[..<marked.lowerBound].allSatisfy(Self.isBlank)
      && bytes[marked.upperBound...].allSatisfy(Self.isBlank)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Writes what fits of a line, and returns the columns that are marked.
  private func writeText(
    of line: Finding.SnippetLine, width: Int, to terminal: inout TerminalWriter
  ) -> Range<Int>? {
    if !line.text.bytes.isEmpty { terminal.write(" ") }
    if Self.hasColumnPerByte(line.text), line.text.bytes.count <= width {
      terminal.write(untrusted: line.text)
      return line.marked.map { marked in
        let marked = marked.clamped(to: 0..<line.text.bytes.count)
        return marked.lowerBound..<max(marked.upperBound, marked.lowerBound + 1)
      }
    }
    let window = LineWindow(line: line.text, marked: line.marked, width: width)
    if window.isCutBefore { terminal.write("…", .faint) }
    terminal.write(window.cells, of: line.text)
    if window.isCutAfter { terminal.write("…", .faint) }
    return window.markedColumns
  }

  /// Whether the text is printable ASCII, which needs no cells to be counted.
  private static func hasColumnPerByte(_ text: RawText) -> Bool {
    text.bytes.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// Writes `… 7 more lines` for lines that are left out.
  private func writeGap(of count: Int, to terminal: inout TerminalWriter) {
    writeGutter(number: nil, to: &terminal)
    terminal.write(untrusted: " … " + countText(count, "more line"), .faint)
    terminal.endLine()
  }

  private func writeGutter(number: Int?, to terminal: inout TerminalWriter) {
    let digits = number.map { String($0).utf8.count } ?? 0
    terminal.write(" ", times: indentation + numberColumns - digits)
    if let number { terminal.write(number, .gutter) }
    terminal.write(" |", .gutter)
  }
}
