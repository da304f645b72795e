/// The format `rdjsonl`: a `Diagnostic` of reviewdog to a line.
public struct RDJSONLinesFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "rdjsonl", summary: "reviewdog, one object per finding", needs: [],
    make: { RDJSONLinesFormat(tool: $0.tool) })

  private let tool: Report.Tool

  /// Creates a writer for one run.
  public init(tool: Report.Tool) {
    self.tool = tool
  }

  /// Appends nothing: every line stands alone.
  public func begin(into output: inout [UInt8]) {}

  /// Appends the lines of a file.
  public func add(_ file: FileReport, into output: inout [UInt8]) {
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
  public func end(_ summary: Summary, into output: inout [UInt8]) {}
}
