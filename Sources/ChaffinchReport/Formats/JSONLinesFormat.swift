import ChaffinchCore

/// The format `jsonl`: one object to a line and one line to a file, then one line with the summary.
package struct JSONLinesFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "jsonl", summary: "One JSON object per file, then one for the summary",
    needs: .language,
    make: { JSONLinesFormat(tool: $0.tool) })

  private let tool: ToolVersion

  /// Creates a writer for one run.
  package init(tool: ToolVersion) {
    self.tool = tool
  }

  /// Appends nothing: every line stands alone.
  package func begin(into output: inout [UInt8]) {}

  /// Appends the line of one file.
  package func add(_ file: FileReport, into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      json.object { json in
        json.field("schemaVersion", Report.schemaVersion)
        json.fields(of: file)
      }
      json.literal("\n")
    }
  }

  /// Appends the line of the summary.
  package func end(_ summary: Summary, into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      json.object { json in
        json.field("schemaVersion", Report.schemaVersion)
        json.field("tool") { $0.fields(of: tool) }
        json.field("summary") { $0.fields(of: summary) }
      }
      json.literal("\n")
    }
  }
}
