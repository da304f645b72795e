/// A table of the text reports: names at the left, numbers lined up at the right.
struct TerminalTable {
  /// The names of the columns.
  let header: [String]
  /// The cells, row by row.
  let rows: [[String]]

  /// Writes the table; nothing without rows.
  func write(to terminal: inout TerminalWriter) {
    guard !rows.isEmpty else { return }
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
