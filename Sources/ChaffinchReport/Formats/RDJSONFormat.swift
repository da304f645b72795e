/// The format `rdjson`: a `DiagnosticResult` of reviewdog (`proto/rdf/reviewdog.proto`).
public struct RDJSONFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "rdjson", summary: "reviewdog, one object for the whole run", needs: [],
    make: { RDJSONFormat(tool: $0.tool) })

  private let tool: Report.Tool
  private var isFirst = true

  /// Creates a writer for one run.
  public init(tool: Report.Tool) {
    self.tool = tool
  }

  /// Appends the head of the object, up to the list of diagnostics.
  public func begin(into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      json.literal("{")
      json.field("source") { $0.field("name", tool.name) }
      json.literal(",\"diagnostics\":[")
    }
  }

  /// Appends the diagnostics of a file.
  public mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      for finding in file.findings {
        json.literal(isFirst ? "\n" : ",\n")
        isFirst = false
        json.object { $0.diagnostic(of: finding, in: file) }
      }
    }
  }

  /// Closes the object.
  public func end(_ summary: Summary, into output: inout [UInt8]) {
    output.append("\n]}\n")
  }
}
