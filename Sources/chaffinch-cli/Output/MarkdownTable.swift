import ChaffinchReport

/// Tables of Markdown.
enum MarkdownTable {
  /// The table with `rows`, of which the first is the heads, every cell escaped; it ends without a line feed.
  static func text(_ rows: [[String]]) -> String {
    let lines = rows.map { "| " + $0.map(MarkdownText.line).joined(separator: " | ") + " |" }
    let rule = "|" + String(repeating: " --- |", count: rows.first?.count ?? 0)
    return (lines.prefix(1) + [rule] + lines.dropFirst()).joined(separator: "\n")
  }
}
