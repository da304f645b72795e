import ChaffinchCore

/// A workflow command of GitHub Actions that makes an annotation.
enum WorkflowCommand {
  /// The longest title that GitHub shows.
  private static let longestTitle = 255

  /// The command with its line feed.
  static func annotation(of finding: Finding, in file: FileReport) -> [UInt8] {
    let region = FileRegion(of: finding, in: file, counting: { $0.scalars })
    var output: [UInt8] = []
    switch finding.severity {
    case .error: output.append("::error ")
    case .warning: output.append("::warning ")
    case .note: output.append("::notice ")
    }
    output.append("file=")
    WorkflowCommandText.append(property: file.path.bytes.span, to: &output)
    append(",line=", region.startLine, to: &output)
    append(",endLine=", region.endLine, to: &output)
    // The runner drops both columns where an annotation has more than one line.
    if !region.spansLines {
      append(",col=", region.startColumn, to: &output)
      append(",endColumn=", region.endColumn, to: &output)
    }
    output.append(",title=")
    var title = "chaffinch: \(finding.rule)".clipped(to: longestTitle - 1)
    title.withUTF8 { WorkflowCommandText.append(property: $0.span, to: &output) }
    output.append("::")
    var message = message(of: finding, in: file)
    message.withUTF8 { WorkflowCommandText.append(message: $0.span, to: &output) }
    output.append("\n")
    return output
  }

  private static func message(of finding: Finding, in file: FileReport) -> String {
    let sentence = FindingSentence.text(of: finding, in: file)
    let reasons = FindingSentence.reasons(of: finding)
    return reasons.isEmpty ? sentence : "\(sentence). Because: \(reasons)"
  }

  private static func append(_ name: StaticString, _ value: Int, to output: inout [UInt8]) {
    output.append(name)
    DecimalNumber.append(value, to: &output)
  }
}
