/// The version of this library and of its command-line tool.
public enum ChaffinchVersion {
  /// Semantic version.
  public static let current = "0.1.0"

  /// The tool as reports name it.
  package static let tool = ToolVersion(name: "chaffinch", version: current)
}

/// The program that made a report.
package struct ToolVersion: Sendable, Equatable {
  /// Name of the program, such as `chaffinch`.
  package var name: String
  /// Version of the program, such as `0.1.0`.
  package var version: String
}
