/// All that one run has to say, for callers who hold a whole run in memory.
///
/// A run over many files does not build one: it feeds a ``ReportFormat`` file by file.
public struct Report: Sendable, Equatable {
  /// The program that made a report.
  public struct Tool: Sendable, Equatable {
    /// Name of the program, such as `chaffinch`.
    public var name: String
    /// Version of the program, such as `0.1.0`.
    public var version: String

    /// Creates the name plate of a program.
    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// Version of the JSON report's shape; fields may be added under the same number, never renamed.
  public static let schemaVersion = 1

  /// The program that made the report.
  public var tool: Tool
  /// The files, in the order of the report.
  public var files: [FileReport]
  /// What the files come to.
  public var summary: Summary

  /// Creates a report of the given files.
  public init(tool: Tool, files: [FileReport], summary: Summary) {
    self.tool = tool
    self.files = files
    self.summary = summary
  }

  /// Appends the whole report in the given format to `output`.
  public func write(as format: any ReportFormat, into output: inout [UInt8]) {
    var format = format
    format.begin(into: &output)
    for file in files {
      format.add(file, into: &output)
    }
    format.end(summary, into: &output)
  }
}
