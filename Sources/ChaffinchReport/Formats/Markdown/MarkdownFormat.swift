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
  private var filesWithFindings = 0
  private var sequence = 0

  /// Creates a writer for one run whose page has at most `limit` bytes, if that is more than its tables take.
  package init(limit: Int = MarkdownFormat.defaultLimit) {
    self.limit = limit
  }

  /// Appends nothing, and keeps what may be shown.
  package mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    guard !file.findings.isEmpty else { return }
    filesWithFindings += 1
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
      summary: summary, worst: worst.elements, filesWithFindings: filesWithFindings,
      findings: findings.elements, findingCount: findings.offered)
    page.write(limit: limit, to: &output)
  }
}

/// The page of the format `markdown`.
private struct MarkdownPage {
  /// Files that the page names.
  static let shownFiles = 20
  /// Findings that the page shows.
  static let shownFindings = 50
  /// Rules that the page names.
  private static let shownRules = 50
  /// Scalars of names that are shown: paths may be long.
  private static let longestName = 300

  /// A file in the table of the worst.
  struct File: Sendable {
    let path: String
    let score: Double?
    let findings: Int

    init(_ file: FileReport) {
      path = file.shownPath.clipped(to: longestName)
      score = file.score
      findings = file.findings.count
    }
  }

  /// A finding, written already.
  struct ShownFinding: Sendable {
    let markdown: [UInt8]

    init(_ finding: Finding, in file: FileReport) {
      var writer = MarkdownWriter()
      writer.literal("**")
      writer.text("\(file.shownPath.clipped(to: longestName)):\(finding.startLine):\(finding.start.bytes)")
      writer.literal("** ")
      writer.text("\(finding.severity.rawValue) \(finding.rule.clipped(to: longestName)): ")
      writer.text(FindingSentence.text(of: finding, in: file))
      writer.literal("\n\n")
      if !finding.snippet.isEmpty { writer.fence(of: finding) }
      let reasons = FindingSentence.reasons(of: finding)
      if !reasons.isEmpty {
        writer.literal("Because: ")
        writer.text(reasons)
        writer.literal("\n\n")
      }
      markdown = writer.bytes
    }
  }

  let summary: Summary
  let worst: [File]
  let filesWithFindings: Int
  let findings: [ShownFinding]
  let findingCount: Int

  /// Writes the page, with as many findings as stay below `limit` bytes.
  func write(limit: Int, to output: inout [UInt8]) {
    var writer = MarkdownWriter()
    writeHead(to: &writer)
    writeRules(to: &writer)
    writeFiles(to: &writer)
    writeFindings(limit: limit, to: &writer)
    output += writer.bytes
  }

  private func writeHead(to writer: inout MarkdownWriter) {
    writer.literal("# Chaffinch")
    if let score = OneDecimal(summary.score) {
      writer.literal(": score ")
      writer.text(score.text)
    }
    writer.literal("\n\n")
    writer.text("\(countText(summary.files, "file")) (\(sizeText(summary.bytes))): ")
    writer.text("\(summary.clean) clean, \(summary.needsCleaning) to be cleaned, \(summary.dirty) dirty")
    if summary.unjudged > 0 { writer.text(", \(summary.unjudged) not judged") }
    writer.literal(".\n\n")
  }

  private func writeRules(to writer: inout MarkdownWriter) {
    guard !summary.rules.isEmpty else { return writer.literal("Nothing was found.\n") }
    writer.literal("## Rules\n\n")
    writer.literal("| rule | findings | files | size | points lost |\n|---|---:|---:|---:|---:|\n")
    for tally in summary.rules.prefix(Self.shownRules) {
      writer.row([
        tally.rule.clipped(to: Self.longestName), String(tally.findings), String(tally.files),
        sizeText(tally.bytes), pointsText(tally.scoreLoss),
      ])
    }
    writeRest(summary.rules.count - Self.shownRules, "rule", to: &writer)
  }

  private func writeFiles(to writer: inout MarkdownWriter) {
    guard !worst.isEmpty else { return }
    writer.literal("\n## Worst files\n\n| file | score | findings |\n|---|---:|---:|\n")
    for file in worst {
      writer.row([file.path, OneDecimal(file.score)?.text ?? "-", String(file.findings)])
    }
    writeRest(filesWithFindings - worst.count, "file", to: &writer)
  }

  private func writeFindings(limit: Int, to writer: inout MarkdownWriter) {
    guard !findings.isEmpty else { return }
    writer.literal("\n## Findings\n\n")
    var shown = 0
    // The line that counts the rest needs less than 100 bytes.
    while shown < findings.count, writer.bytes.count + findings[shown].markdown.count + 100 <= limit {
      writer.written(findings[shown].markdown)
      shown += 1
    }
    let rest = findingCount - shown
    guard rest > 0 else { return }
    writer.text("… and \(countText(rest, "more finding")), of less weight or without room.")
    writer.literal("\n")
  }

  private func writeRest(_ count: Int, _ noun: String, to writer: inout MarkdownWriter) {
    guard count > 0 else { return }
    writer.literal("\n")
    writer.text("… and \(countText(count, "more \(noun)")).")
    writer.literal("\n")
  }
}

/// Appends Markdown to a buffer.
///
/// Literals of this program pass as they are and all other text goes through ``MarkdownText``; there is no third way in but for what a writer has written, so no page can forget to escape.
struct MarkdownWriter {
  private(set) var bytes: [UInt8] = []

  /// Columns of source that a fence shows of a line.
  private static let width = 100

  /// Writes markup of this program as it is.
  mutating func literal(_ markup: StaticString) { bytes.append(markup) }

  /// Writes text, escaped, on one line.
  mutating func text(_ text: String) { MarkdownText.append(text, to: &bytes) }

  /// Writes a row of a table.
  mutating func row(_ cells: [String]) {
    bytes.append("|")
    for cell in cells {
      bytes.append(" ")
      text(cell)
      bytes.append(" |")
    }
    bytes.append("\n")
  }

  /// Writes the source lines of a finding in a fenced block.
  mutating func fence(of finding: Finding) {
    var lines: [UInt8] = []
    TerminalWriter.append(to: &lines, color: false) { terminal in
      SnippetText(of: finding, width: Self.width).write(to: &terminal)
    }
    MarkdownText.appendFence(lines, to: &bytes)
    bytes.append("\n")
  }

  /// Writes what another writer has written.
  mutating func written(_ markdown: [UInt8]) { bytes += markdown }
}
