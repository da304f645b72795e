import ChaffinchCore

/// All that one run has to say, for callers who hold a whole run in memory.
///
/// A run over many files does not build one: it feeds a ``ReportFormat`` file by file.
package struct Report: Sendable, Equatable {
  /// Version of the JSON report's shape; fields may be added under the same number, never renamed.
  package static let schemaVersion = 1

  /// The program that made the report.
  package var tool: ToolVersion
  /// The files, in the order of the report.
  package var files: [FileReport]
  /// What the files come to.
  package var summary: Summary

  /// Creates a report of the given files.
  package init(tool: ToolVersion, files: [FileReport], summary: Summary) {
    self.tool = tool
    self.files = files
    self.summary = summary
  }

  /// Appends the whole report in the given format to `output`.
  package func write(as format: any ReportFormat, into output: inout [UInt8]) {
    var format = format
    format.begin(into: &output)
    for file in files {
      format.add(file, into: &output)
    }
    format.end(summary, into: &output)
  }
}
