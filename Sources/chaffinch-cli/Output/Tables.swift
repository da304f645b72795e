import ArgumentParser
import ChaffinchReport

/// The ways to show pages of documentation.
enum PageFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case markdown
}

/// Tables of plain text.
enum TextTable {
  /// Pads every column but the last to its longest cell.
  static func aligned(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        column == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

/// Tables of Markdown.
enum MarkdownTable {
  /// The table with `rows`, of which the first is the heads, every cell escaped; it ends without a line feed.
  static func text(_ rows: [[String]]) -> String {
    let lines = rows.map { "| " + $0.map(MarkdownText.line).joined(separator: " | ") + " |" }
    let rule = "|" + String(repeating: " --- |", count: rows.first?.count ?? 0)
    return (lines.prefix(1) + [rule] + lines.dropFirst()).joined(separator: "\n")
  }
}
