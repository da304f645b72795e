import ChaffinchCore

/// Appends Markdown to a buffer.
///
/// Literals of this program pass as they are and all other text goes through ``MarkdownText`` or into a
/// ``MarkdownFence``; there is no third way in but for what a writer has written, so no page can forget to escape.
struct MarkdownWriter {
  private(set) var bytes: [UInt8] = []

  /// Columns of source that a fence shows of a line.
  private static let width = 100

  /// Writes markup of this program as it is.
  mutating func literal(_ markup: StaticString) { bytes.append(markup) }

  /// Writes text, escaped, on one line.
  mutating func text(_ text: String) { MarkdownText.append(text, to: &bytes) }

  /// Writes a row of a table.
  mutating func row(_ cells: [String]) {
    bytes.append("|")
    for cell in cells {
      bytes.append(" ")
      text(cell)
      bytes.append(" |")
    }
    bytes.append("\n")
  }

  /// Writes the source lines of a finding in a fenced block.
  mutating func fence(of finding: Finding) {
    var lines: [UInt8] = []
    TerminalWriter.append(to: &lines, color: false) { terminal in
      Snippet(of: finding, width: Self.width).write(to: &terminal)
    }
    MarkdownFence.append(lines, to: &bytes)
    bytes.append("\n")
  }

  /// Writes what another writer has written.
  mutating func written(_ markdown: [UInt8]) { bytes += markdown }
}
