import ChaffinchCore

/// The format `json`: one object for the whole run, with one file to a line.
struct JSONFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "json", summary: "One JSON object for the whole run", needs: .language,
    make: { JSONFormat(tool: $0.tool) })

  private let tool: ToolVersion
  private var isFirstFile = true

  /// Creates a writer for one run.
  init(tool: ToolVersion) {
    self.tool = tool
  }

  /// Appends the head of the object, up to the list of files.
  func begin(into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      json.literal("{")
      json.field("schemaVersion", Report.schemaVersion)
      json.field("tool") { $0.fields(of: tool) }
      json.literal(",\"files\":[")
    }
  }

  /// Appends one element of the list of files.
  mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      json.literal(isFirstFile ? "\n" : ",\n")
      json.object { $0.fields(of: file) }
    }
    isFirstFile = false
  }

  /// Appends the summary and closes the object.
  func end(_ summary: Summary, into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      json.literal("\n],")
      json.field("summary") { $0.fields(of: summary) }
      json.literal("}\n")
    }
  }
}
