import ChaffinchReport

/// The format `markdown`: the tables of an accuracy report, those too long to read left out.
enum AccuracyMarkdown {
  /// Returns the report as Markdown, which ends with a line feed.
  static func write(_ report: AccuracyReport) -> [UInt8] {
    var output: [UInt8] = []
    output.append("# Accuracy\n\n")
    text("\(report.tool.name) \(report.tool.version), ", to: &output)
    MarkdownText.append(report.method, to: &output)
    output.append(".\n\n")
    for headline in report.headlines {
      output.append("- ")
      text("\(headline.name): \(headline.figure.shown) (", to: &output)
      MarkdownText.append(headline.explanation, to: &output)
      output.append(")\n")
    }
    for table in report.tables where !table.isLong { append(table, to: &output) }
    return output
  }

  private static func append(_ table: AccuracyTable, to output: inout [UInt8]) {
    text("\n## \(table.caption)\n\n| ", to: &output)
    text(table.columns.joined(separator: " | ") + " |\n|", to: &output)
    let first = table.rows.first ?? []
    for column in table.columns.indices {
      text(first.indices.contains(column) && first[column].isNumber ? "---:|" : "---|", to: &output)
    }
    output.append("\n")
    for row in table.rows {
      output.append("|")
      for cell in row {
        output.append(" ")
        if case .foreign(let name) = cell {
          MarkdownText.append(name, to: &output)
        } else {
          text(cell.shown, to: &output)
        }
        output.append(" |")
      }
      output.append("\n")
    }
  }

  /// Appends text of this program.
  private static func text(_ text: String, to output: inout [UInt8]) { output.append(contentsOf: text.utf8) }
}
