import ChaffinchCore

/// The format `rdjson`: a `DiagnosticResult` of reviewdog (`proto/rdf/reviewdog.proto`).
struct RDJSONFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "rdjson", summary: "reviewdog, one object for the whole run",
    make: { RDJSONFormat(tool: $0.tool) })

  private let tool: ToolVersion
  private var isFirst = true

  /// Creates a writer for one run.
  init(tool: ToolVersion) {
    self.tool = tool
  }

  /// Appends the head of the object, up to the list of diagnostics.
  func begin(into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      json.literal("{")
      json.field("source") { $0.field("name", tool.name) }
      json.literal(",\"diagnostics\":[")
    }
  }

  /// Appends the diagnostics of a file.
  mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      for finding in file.findings {
        json.literal(isFirst ? "\n" : ",\n")
        isFirst = false
        json.object { $0.diagnostic(of: finding, in: file) }
      }
    }
  }

  /// Closes the object.
  func end(_ summary: Summary, into output: inout [UInt8]) {
    output.append("\n]}\n")
  }
}

extension JSONWriter {
  /// Writes the fields of reviewdog's `Diagnostic`: columns are bytes of UTF-8 from 1, the end is exclusive.
  ///
  /// Related locations go into the message: reviewdog's releases before the field `related_locations` refuse it.
  mutating func diagnostic(of finding: Finding, in file: FileReport) {
    let region = FileRegion(of: finding, in: file, counting: { $0.bytes })
    field("message", Self.message(of: finding, in: file))
    field("location") { json in
      json.field("path", file.path)
      json.field("range") { json in
        json.field("start") { $0.position(region.startLine, region.startColumn) }
        json.field("end") { $0.position(region.endLine, region.endColumn) }
      }
    }
    field("severity", Self.severity(finding.severity))
    field("code") { $0.field("value", finding.rule) }
  }

  private mutating func position(_ line: Int, _ column: Int) {
    field("line", line)
    field("column", column)
  }

  private static func message(of finding: Finding, in file: FileReport) -> String {
    var message = FindingSentence.textWithReasons(of: finding, in: file)
    for location in finding.related.prefix(3) {
      let note = location.shownNote.clipped(to: 200)
      message += ". \(note): \(location.path.decoded):\(location.startLine)"
    }
    return message
  }

  /// A name of the enumeration `Severity`.
  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .note: "INFO"
    case .warning: "WARNING"
    case .error: "ERROR"
    }
  }
}
