import ChaffinchCore
import ChaffinchText

/// Turns a result into the report's values.
struct FileReportBuilder {
  let document: InputDocument
  let site: String
  let result: LintResult
  let names: [CorpusEvidence.DocumentName]
  let options: LintOptions

  /// The report of the document; `original` is the number of the first of its kind and how similar it is, where they are known.
  func report(language: String?, original: (document: Int, similarity: Double)?) -> FileReport {
    FileReport(
      path: RawText(document.path),
      record: document.record,
      site: RawText(site), language: language, score: result.score,
      axes: FileReport.Axes(
        cleanliness: result.score, integrity: result.integrity,
        duplication: original.map { 100 * (1 - $0.similarity) }, completeness: result.completeness),
      bytes: document.text.count, lines: result.page.measures.analysis.document.lines.count,
      bodyBytes: result.bodyBytes, labels: options.includesLabels ? result.page.letters : nil,
      original: original.flatMap(named), source: options.includesSource ? source : nil,
      findings: result.findings.map(finding))
  }

  /// The original by its name; nil where the document is one itself.
  private func named(_ original: (document: Int, similarity: Double)) -> FileReport.Original? {
    guard original.similarity > 0, original.document < names.count else { return nil }
    let name = names[original.document]
    return FileReport.Original(
      path: RawText(name.shown), container: name.recordIndex.map { _ in RawText(name.path) },
      similarity: original.similarity)
  }

  private var source: FileReport.Source {
    FileReport.Source(text: RawText(document.text), cleaned: RawText(CleanedText(result.page).bytes))
  }

  private func finding(_ judged: ScoredClaim) -> Finding {
    let claim = judged.claim
    let analysis = result.page.measures.analysis
    return Finding(
      rule: judged.rule.name, residueClass: claim.residueClass, severity: judged.severity,
      startLine: judged.documentLines.lowerBound, endLine: judged.documentLines.upperBound,
      startByte: claim.bytes.lowerBound, endByte: claim.bytes.upperBound,
      start: column(at: claim.bytes.lowerBound, of: claim.lines.first),
      end: column(at: claim.bytes.upperBound, of: claim.lines.last),
      confidence: claim.confidence, classProbability: claim.classProbability, scoreLoss: judged.scoreLoss,
      fingerprint: judged.fingerprint,
      lineFingerprints: claim.lines.map { analysis.identity(of: result.page.lines[$0]) },
      message: claim.message,
      evidence: claim.evidence, related: claim.related.map(location),
      snippet: options.includesSnippets ? Snippet(result.page, claim).lines : [])
  }

  /// The column of the byte at `offset` in a line of the page; the first one for a claim without lines.
  private func column(at offset: Int, of line: Int?) -> Finding.Column {
    guard let line else { return Finding.Column() }
    let analysed = result.page.measures.analysis.document
    let start = analysed.lines[result.page.lines[line].index].start
    guard offset > start else { return Finding.Column() }
    // Every scalar has one byte that does not continue another.
    let scalars = analysed.bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    return Finding.Column(bytes: offset - start + 1, scalars: scalars + 1)
  }

  /// Related lines by the name of their document.
  private func location(_ lines: RelatedLines) -> RelatedLocation {
    let name =
      lines.document.flatMap { $0 < names.count ? names[$0] : nil }
      ?? CorpusEvidence.DocumentName(path: document.path, recordIndex: document.record?.index)
    return RelatedLocation(
      path: RawText(name.shown), container: name.recordIndex.map { _ in RawText(name.path) },
      startLine: lines.lines.lowerBound, endLine: lines.lines.upperBound, note: lines.note)
  }
}

/// The lines of the text that a finding shows: the first four and the last of a longer span.
///
/// Reports show these lines and no others, and count those that are left out.
struct Snippet {
  /// The lines, with the claimed bytes of each marked.
  let lines: [Finding.SnippetLine]

  private static let shownWhole = 6
  private static let shownFirst = 4
  /// A line is cut to so many bytes before it is handed over: lines of megabytes are nobody's to read.
  private static let longest = 600

  init(_ page: ClassifiedPage, _ claim: Claim) {
    let indices = Array(claim.lines)
    let shown =
      indices.count <= Self.shownWhole ? indices : Array(indices.prefix(Self.shownFirst)) + indices.suffix(1)
    lines = shown.map { Self.line(page, $0, claim.bytes) }
  }

  private static func line(_ page: ClassifiedPage, _ index: Int, _ claimed: Range<Int>)
    -> Finding.SnippetLine
  {
    let document = page.measures.analysis.document
    let number = page.lines[index].index
    let whole = document.lines[number]
    let marked =
      max(claimed.lowerBound, page.lines[index].start)..<min(claimed.upperBound, page.lines[index].end)
    let start =
      marked.lowerBound - whole.start > longest / 2
      ? border(document, marked.lowerBound - longest / 4) : whole.start
    let end = whole.end - start > longest ? border(document, start + longest) : whole.end
    let visible = marked.clamped(to: start..<max(start, end))
    return Finding.SnippetLine(
      lineNumber: number + 1, text: RawText(Array(document.bytes[start..<end])),
      marked: visible.lowerBound - start..<visible.upperBound - start)
  }

  /// The nearest place at or before `position` where a character begins.
  private static func border(_ document: Document, _ position: Int) -> Int {
    var position = position
    while position > 0, document.bytes[position] & 0xC0 == 0x80 { position -= 1 }
    return position
  }
}
