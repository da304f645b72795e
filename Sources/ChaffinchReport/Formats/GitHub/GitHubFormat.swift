import ChaffinchCore

/// The format `github`: annotations of GitHub Actions, as workflow commands on standard output.
///
/// GitHub shows ten annotations of each level a step (see ``limit``). So the weightiest come out, errors first, and one
/// line counts the rest. The memory is that of the annotations shown.
struct GitHubFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "github", summary: "Annotations and a job summary for GitHub Actions", hasJobSummary: true,
    make: { _ in GitHubFormat() })

  /// Annotations of one level that GitHub shows of a step.
  static let limit = 10

  private var errors = TopRanked<FindingRank, [UInt8]>(limit)
  private var warnings = TopRanked<FindingRank, [UInt8]>(limit)
  private var notes = TopRanked<FindingRank, [UInt8]>(limit)
  private var sequence = 0

  /// Appends nothing, and keeps what may be shown.
  mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    for finding in file.findings {
      let rank = FindingRank(finding, sequence: sequence)
      sequence += 1
      let make = { WorkflowCommand.annotation(of: finding, in: file) }
      switch finding.severity {
      case .error: errors.offer(rank, make)
      case .warning: warnings.offer(rank, make)
      case .note: notes.offer(rank, make)
      }
    }
  }

  /// Appends the commands, and how many findings have none.
  func end(_ summary: Summary, into output: inout [UInt8]) {
    let levels = [(errors, "error"), (warnings, "warning"), (notes, "note")]
    for (level, _) in levels {
      for command in level.elements { output += command }
    }
    let rest = levels.map { level, noun in (level.offered - level.elements.count, noun) }.filter { $0.0 > 0 }
    let count = rest.reduce(0) { $0 + $1.0 }
    guard count > 0 else { return }
    let kinds = rest.map { countText($0.0, $0.1) }.joined(separator: ", ")
    let limit = "GitHub shows \(Self.limit) annotations of each level"
    output.append(contentsOf: "\(count) more (\(kinds)): \(limit). See the job summary.\n".utf8)
  }
}

/// A workflow command of GitHub Actions that makes an annotation.
private enum WorkflowCommand {
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
    var message = FindingSentence.textWithReasons(of: finding, in: file)
    message.withUTF8 { WorkflowCommandText.append(message: $0.span, to: &output) }
    output.append("\n")
    return output
  }

  private static func append(_ name: StaticString, _ value: Int, to output: inout [UInt8]) {
    output.append(name)
    DecimalNumber.append(value, to: &output)
  }
}

/// The sink for untrusted text on its way into a workflow command of GitHub Actions.
///
/// What would act or hide comes out as on a terminal (see ``TerminalText``), for the runner prints the text in its log;
/// then `%` and line breaks, in properties `:` and `,` too, are percent-encoded as the toolkit of Actions does it.
private enum WorkflowCommandText {
  /// Appends the text as the message of a command.
  static func append(message text: Span<UInt8>, to output: inout [UInt8]) {
    append(text, encodesSeparators: false, to: &output)
  }

  /// Appends the text as the value of a property.
  static func append(property text: Span<UInt8>, to output: inout [UInt8]) {
    append(text, encodesSeparators: true, to: &output)
  }

  private static func append(_ text: Span<UInt8>, encodesSeparators: Bool, to output: inout [UInt8]) {
    // The text never begins a line, and a path must keep its colons: begin behind something visible.
    var shown = [UInt8(ascii: "=")]
    TerminalText.append(text, to: &shown)
    for byte in shown.dropFirst() {
      switch byte {
      case UInt8(ascii: "%"): output.append("%25")
      case UInt8(ascii: "\r"): output.append("%0D")
      case UInt8(ascii: "\n"): output.append("%0A")
      case UInt8(ascii: ":") where encodesSeparators: output.append("%3A")
      case UInt8(ascii: ",") where encodesSeparators: output.append("%2C")
      default: output.append(byte)
      }
    }
  }
}
