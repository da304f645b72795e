import ChaffinchCore

/// The format `rdjsonl`: a `Diagnostic` of reviewdog to a line.
package struct RDJSONLinesFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "rdjsonl", summary: "reviewdog, one object per finding", needs: [],
    make: { RDJSONLinesFormat(tool: $0.tool) })

  private let tool: ToolVersion

  /// Creates a writer for one run.
  package init(tool: ToolVersion) {
    self.tool = tool
  }

  /// Appends nothing: every line stands alone.
  package func begin(into output: inout [UInt8]) {}

  /// Appends the lines of a file.
  package func add(_ file: FileReport, into output: inout [UInt8]) {
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

  /// Appends nothing.
  package func end(_ summary: Summary, into output: inout [UInt8]) {}
}
