import ChaffinchCore

/// The format `rdjsonl`: a `Diagnostic` of reviewdog to a line.
struct RDJSONLinesFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "rdjsonl", summary: "reviewdog, one object per finding",
    make: { RDJSONLinesFormat(tool: $0.tool) })

  let tool: ToolVersion

  /// Appends the lines of a file.
  func add(_ file: FileReport, into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      for finding in file.findings {
        json.object { json in
          json.diagnostic(of: finding, in: file)
          json.field("source") { $0.field("name", tool.name) }
        }
        json.literal("\n")
      }
    }
  }
}
