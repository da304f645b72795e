import ChaffinchCore

/// The format `markdown`: a page of tables and the weightiest findings, for job summaries and comments.
///
/// The page stays below its limit: what has no room is counted. The memory is that of the files and findings shown.
package struct MarkdownFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "markdown", summary: "A page for job summaries and comments", needs: .snippets,
    make: { _ in MarkdownFormat() })

  /// Bytes of a page; GitHub refuses job summaries of more than 1,024 KiB whole.
  package static let defaultLimit = 1_000_000

  private let limit: Int
  private var worst = TopRanked<FileRank, MarkdownPage.File>(MarkdownPage.shownFiles)
  private var findings = TopRanked<FindingRank, MarkdownPage.ShownFinding>(MarkdownPage.shownFindings)
  private var rules = RuleFiles()
  private var filesWithFindings = 0
  private var sequence = 0

  /// Creates a writer for one run whose page has at most `limit` bytes, if that is more than its tables take.
  package init(limit: Int = MarkdownFormat.defaultLimit) {
    self.limit = limit
  }

  /// Appends nothing: the page begins with the summary.
  package func begin(into output: inout [UInt8]) {}

  /// Appends nothing, and keeps what may be shown.
  package mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    guard !file.findings.isEmpty else { return }
    filesWithFindings += 1
    rules.add(file)
    worst.offer(FileRank(score: file.score, sequence: filesWithFindings)) { MarkdownPage.File(file) }
    for finding in file.findings {
      findings.offer(FindingRank(finding, sequence: sequence)) {
        MarkdownPage.ShownFinding(finding, in: file)
      }
      sequence += 1
    }
  }

  /// Appends the page.
  package func end(_ summary: Summary, into output: inout [UInt8]) {
    let page = MarkdownPage(
      summary: summary, rules: rules, worst: worst.elements, filesWithFindings: filesWithFindings,
      findings: findings.elements, findingCount: findings.offered)
    page.write(limit: limit, to: &output)
  }
}

/// Which files come first where not all can be shown: those of the lowest score, then the first of the run.
struct FileRank: Comparable {
  private let tenths: Int
  private let sequence: Int

  /// The rank of the file that is number `sequence` of the run; a file without a score comes last.
  init(score: Double?, sequence: Int) {
    tenths = score.flatMap { $0.isFinite ? DecimalNumber.rounded($0 * 10) : nil } ?? .max
    self.sequence = sequence
  }

  /// Orders what is worse before what is better.
  static func < (left: FileRank, right: FileRank) -> Bool {
    (left.tenths, left.sequence) < (right.tenths, right.sequence)
  }
}
