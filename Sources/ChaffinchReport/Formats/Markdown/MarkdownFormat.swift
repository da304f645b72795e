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
  /// Files that the page names.
  private static let shownFiles = 20
  /// Findings that the page shows.
  private static let shownFindings = 50
  /// Rules that the page names.
  private static let shownRules = 50
  /// Scalars of names that are shown: paths may be long.
  private static let longestName = 300

  /// A file in the table of the worst.
  private struct File: Sendable {
    let path: String
    let score: Double?
    let findings: Int

    init(_ file: FileReport) {
      path = file.shownPath.clipped(to: longestName)
      score = file.score
      findings = file.findings.count
    }
  }

  private let limit: Int
  private var worst = TopRanked<FileRank, File>(shownFiles)
  private var findings = TopRanked<FindingRank, [UInt8]>(shownFindings)
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
    worst.offer(FileRank(score: file.score, sequence: filesWithFindings)) { File(file) }
    for finding in file.findings {
      findings.offer(FindingRank(finding, sequence: sequence)) { Self.markdown(of: finding, in: file) }
      sequence += 1
    }
  }

  /// Appends the page.
  package func end(_ summary: Summary, into output: inout [UInt8]) {
    var writer = MarkdownWriter()
    writeHead(summary, to: &writer)
    writeRules(of: summary, to: &writer)
    writeFiles(to: &writer)
    writeFindings(to: &writer)
    output += writer.bytes
  }

  /// A finding as the page shows it, with a blank line behind.
  private static func markdown(of finding: Finding, in file: FileReport) -> [UInt8] {
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
    return writer.bytes
  }

  private func writeHead(_ summary: Summary, to writer: inout MarkdownWriter) {
    writer.literal("# Chaffinch")
    if let score = OneDecimal(summary.score) {
      writer.literal(": score ")
      writer.text(score.text)
    }
    writer.literal("\n\n")
    writer.text("\(countText(summary.files, "document")) (\(sizeText(summary.bytes))): ")
    writer.text("\(summary.clean) clean, \(summary.needsCleaning) to clean, \(summary.dirty) dirty")
    if summary.unjudged > 0 { writer.text(", \(summary.unjudged) not judged") }
    writer.literal(".\n\n")
  }

  private func writeRules(of summary: Summary, to writer: inout MarkdownWriter) {
    guard !summary.rules.isEmpty else { return writer.literal("Nothing was found.\n") }
    writer.literal("## Rules\n\n")
    writer.literal("| rule | findings | documents | size | points lost |\n|---|---:|---:|---:|---:|\n")
    for tally in summary.rules.prefix(Self.shownRules) {
      writer.row([
        tally.rule.clipped(to: Self.longestName), String(tally.findings), String(tally.files),
        sizeText(tally.bytes), pointsText(tally.scoreLoss),
      ])
    }
    writeRest(summary.rules.count - Self.shownRules, "rule", to: &writer)
  }

  private func writeFiles(to writer: inout MarkdownWriter) {
    let worst = worst.elements
    guard !worst.isEmpty else { return }
    writer.literal("\n## Worst documents\n\n| document | score | findings |\n|---|---:|---:|\n")
    for file in worst {
      writer.row([file.path, OneDecimal(file.score)?.text ?? "-", String(file.findings)])
    }
    writeRest(filesWithFindings - worst.count, "document", to: &writer)
  }

  private func writeFindings(to writer: inout MarkdownWriter) {
    let written = findings.elements
    guard !written.isEmpty else { return }
    writer.literal("\n## Findings\n\n")
    var shown = 0
    // The line that counts the rest needs less than 100 bytes.
    while shown < written.count, writer.bytes.count + written[shown].count + 100 <= limit {
      writer.written(written[shown])
      shown += 1
    }
    let rest = findings.offered - shown
    guard rest > 0 else { return }
    writer.text("… and \(countText(rest, "more finding")), less important or too long to show.")
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
/// Literals of this program pass as they are and all other text goes through ``MarkdownText``; there is no third way in
/// but for what a writer has written, so no page can forget to escape.
private struct MarkdownWriter {
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
