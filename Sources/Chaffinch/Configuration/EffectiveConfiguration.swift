/// The configuration that a document is judged with, and where it comes from.
public struct EffectiveConfiguration: Sendable {
  /// The document or folder it was asked for.
  public let path: String
  /// The configuration, with all that its file extends, the overrides and the defaults.
  public let configuration: Configuration
  /// The files it comes from, the closest first and then what that extends; none where there is no file.
  public let files: [String]

  /// A configuration file of the same effect, headed by comments that say where it comes from.
  ///
  /// Paths and phrases are quoted, with control characters escaped.
  public var yaml: String {
    var lines = ["# for \(QuotedText.yaml(path))"]
    lines += files.enumerated().map { "# \($0 == 0 ? "from" : "which extends") \(QuotedText.yaml($1))" }
    if files.isEmpty { lines.append("# from no file") }
    for key in ConfigurationKeys.all { lines += key.lines(configuration) }
    return lines.map { $0 + "\n" }.joined()
  }
}
