import ChaffinchReport

/// The version of this library and of its command-line tool.
public enum ChaffinchVersion {
  /// Semantic version.
  public static let current = "0.1.0"

  /// The tool as reports name it.
  public static let tool = Report.Tool(name: "chaffinch", version: current)
}
