import ChaffinchCore

/// The format `jsonl`: one object to a line and one line to a file, then one line with the summary.
struct JSONLinesFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "jsonl", summary: "One JSON object per document, then one for the summary",
    needs: .language,
    make: { JSONLinesFormat(tool: $0.tool) })

  let tool: ToolVersion

  /// Appends the line of one file.
  func add(_ file: FileReport, into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      json.object { json in
        json.field("schemaVersion", Report.schemaVersion)
        json.fields(of: file)
      }
      json.literal("\n")
    }
  }

  /// Appends the line of the summary.
  func end(_ summary: Summary, into output: inout [UInt8]) {
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
