import ChaffinchCore

/// The format `rdjson`: a `DiagnosticResult` of reviewdog (`proto/rdf/reviewdog.proto`).
package struct RDJSONFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "rdjson", summary: "reviewdog, one object for the whole run", needs: [],
    make: { RDJSONFormat(tool: $0.tool) })

  private let tool: ToolVersion
  private var isFirst = true

  /// Creates a writer for one run.
  package init(tool: ToolVersion) {
    self.tool = tool
  }

  /// Appends the head of the object, up to the list of diagnostics.
  package func begin(into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      json.literal("{")
      json.field("source") { $0.field("name", tool.name) }
      json.literal(",\"diagnostics\":[")
    }
  }

  /// Appends the diagnostics of a file.
  package mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      for finding in file.findings {
        json.literal(isFirst ? "\n" : ",\n")
        isFirst = false
        json.object { $0.diagnostic(of: finding, in: file) }
      }
    }
  }

  /// Closes the object.
  package func end(_ summary: Summary, into output: inout [UInt8]) {
    output.append("\n]}\n")
  }
}
