import ChaffinchCore

/// The source lines of a finding, in the manner of rustc and ruff.
///
/// A span within one line is underlined. A longer one has a bracket beside it, from `/` to `\`, and where the finding
/// leaves lines of it out, their number. The `|` after the line numbers keeps a build log from taking a line for a
/// command.
struct SnippetText {
  /// Indentation of the line numbers.
  static let indentation = 2
  /// Columns of source shown on the narrowest screen: two ellipses, the longest escape and a little around it.
  private static let leastTextWidth = 20

  private let finding: Finding
  private let width: Int
  /// Columns of the widest line number.
  let numberColumns: Int

  /// Prepares the snippet of a finding for a screen of `width` columns.
  init(of finding: Finding, width: Int) {
    self.finding = finding
    self.numberColumns = finding.snippet.map { String($0.lineNumber).utf8.count }.max() ?? 1
    self.width = width
  }

  private var spansLines: Bool { finding.endLine > finding.startLine }

  /// Writes the lines.
  func write(to terminal: inout TerminalWriter) {
    var previous: Int?
    for line in finding.snippet {
      if let previous, line.lineNumber > previous + 1 {
        writeGap(of: line.lineNumber - previous - 1, after: previous, to: &terminal)
      }
      write(line, to: &terminal)
      previous = line.lineNumber
    }
  }

  private func write(_ line: Finding.SnippetLine, to terminal: inout TerminalWriter) {
    writeGutter(number: line.lineNumber, to: &terminal)
    writeBracket(at: line.lineNumber, to: &terminal)
    let gutter = Self.indentation + numberColumns + 3 + (spansLines ? 2 : 0)
    let marked = writeText(of: line, width: max(Self.leastTextWidth, width - gutter), to: &terminal)
    terminal.endLine()
    if !spansLines, let marked {
      writeGutter(number: nil, to: &terminal)
      terminal.write(" ", times: marked.lowerBound + 1)
      terminal.write("^", times: marked.count, .mark)
      terminal.endLine()
    }
  }

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
  private func writeGap(of count: Int, after lineNumber: Int, to terminal: inout TerminalWriter) {
    writeGutter(number: nil, to: &terminal)
    writeBracket(at: lineNumber + 1, to: &terminal)
    terminal.write(" … ", .faint)
    terminal.write(count, .faint)
    terminal.write(count == 1 ? " more line" : " more lines", .faint)
    terminal.endLine()
  }

  private func writeGutter(number: Int?, to terminal: inout TerminalWriter) {
    let digits = number.map { String($0).utf8.count } ?? 0
    terminal.write(" ", times: Self.indentation + numberColumns - digits)
    if let number { terminal.write(number, .gutter) }
    terminal.write(" |", .gutter)
  }

  private func writeBracket(at lineNumber: Int, to terminal: inout TerminalWriter) {
    guard spansLines else { return }
    if lineNumber == finding.startLine {
      terminal.write(" /", .mark)
    } else if lineNumber == finding.endLine {
      terminal.write(" \\", .mark)
    } else if (finding.startLine...finding.endLine).contains(lineNumber) {
      terminal.write(" |", .mark)
    } else {
      terminal.write("  ")
    }
  }
}
