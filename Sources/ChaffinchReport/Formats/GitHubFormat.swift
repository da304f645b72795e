import ChaffinchCore

/// The format `github`: annotations of GitHub Actions, as workflow commands on standard output.
///
/// GitHub shows ten annotations of each level a step (see ``limit``). So the weightiest come out, errors first, and one
/// line counts the rest. The memory is that of the annotations shown.
package struct GitHubFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "github", summary: "Annotations and a job summary for GitHub Actions", needs: [],
    make: { _ in GitHubFormat() })

  /// Annotations of one level that GitHub shows of a step.
  package static let limit = 10

  private var errors = TopRanked<FindingRank, [UInt8]>(limit)
  private var warnings = TopRanked<FindingRank, [UInt8]>(limit)
  private var notes = TopRanked<FindingRank, [UInt8]>(limit)
  private var sequence = 0

  /// Creates a writer for one run.
  package init() {}

  /// Appends nothing: which findings come first is known at the end.
  package func begin(into output: inout [UInt8]) {}

  /// Appends nothing, and keeps what may be shown.
  package mutating func add(_ file: FileReport, into output: inout [UInt8]) {
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
  package func end(_ summary: Summary, into output: inout [UInt8]) {
    let levels = [(errors, "error"), (warnings, "warning"), (notes, "note")]
    for (level, _) in levels {
      for command in level.elements { output += command }
    }
    let rest = levels.map { level, noun in (level.offered - level.elements.count, noun) }.filter { $0.0 > 0 }
    let count = rest.reduce(0) { $0 + $1.0 }
    guard count > 0 else { return }
    let kinds = rest.map { countText($0.0, $0.1) }.joined(separator: ", ")
    let limit = "GitHub shows \(Self.limit) annotations of a level"
    output.append(contentsOf: "\(count) more (\(kinds)): \(limit). The job summary says more.\n".utf8)
  }
}
