import ChaffinchInput
import ChaffinchLabeller
import ChaffinchReport
import ChaffinchRules
import ChaffinchText

/// Turns a verdict into the report's values.
struct FileReportBuilder {
  let document: InputDocument
  let site: String
  let verdict: Verdict
  let names: [CorpusEvidence.DocumentName]
  let options: LintOptions

  /// The report of the document; `original` is the number of the first of its kind and how similar it is, where they are known.
  func report(language: String?, original: (document: Int, similarity: Double)?) -> FileReport {
    FileReport(
      path: RawText(document.path),
      record: document.record.map {
        FileReport.Record(index: $0.index, line: $0.line, id: $0.id, url: $0.url)
      },
      site: RawText(site), language: language, score: verdict.score,
      axes: FileReport.Axes(
        cleanliness: verdict.score, integrity: verdict.integrity,
        duplication: original.map { 100 * (1 - $0.similarity) }, completeness: verdict.completeness),
      bytes: document.text.count, lines: verdict.page.measures.analysis.document.lines.count,
      bodyBytes: verdict.bodyBytes, labels: options.includesLabels ? verdict.page.letters : nil,
      original: original.flatMap(named), source: options.includesSource ? source : nil,
      findings: verdict.findings.map(finding))
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
    FileReport.Source(text: RawText(document.text), cleaned: RawText(CleanedText(verdict.page).bytes))
  }

  private func finding(_ finding: Finding) -> FindingReport {
    let claim = finding.claim
    return FindingReport(
      rule: finding.rule,
      residueClass: FindingReport.ResidueClass(rawValue: claim.residueClass.name) ?? .other,
      severity: FindingReport.Severity(finding.severity),
      startLine: finding.documentLines.lowerBound, endLine: finding.documentLines.upperBound,
      startByte: claim.bytes.lowerBound, endByte: claim.bytes.upperBound,
      start: column(at: claim.bytes.lowerBound, of: claim.lines.first),
      end: column(at: claim.bytes.upperBound, of: claim.lines.last),
      confidence: claim.confidence, scoreLoss: finding.scoreLoss,
      fingerprint: finding.fingerprint,
      lineFingerprints: claim.lines.map { verdict.page.lines[$0].fingerprint }, message: claim.message,
      evidence: claim.evidence.map { FindingReport.Evidence(signal: $0.signal, detail: $0.detail) },
      related: claim.related.map(place),
      snippet: options.includesSnippets ? Snippet(verdict.page, claim).lines : [])
  }

  /// The column of the byte `place` in a line of the page; the first one for a claim without lines.
  private func column(at place: Int, of line: Int?) -> FindingReport.Column {
    guard let line else { return FindingReport.Column() }
    let analysed = verdict.page.measures.analysis.document
    let start = analysed.lines[verdict.page.lines[line].index].start
    guard place > start else { return FindingReport.Column() }
    // Every scalar has one byte that does not continue another.
    let scalars = analysed.bytes[start..<place].count { $0 & 0xC0 != 0x80 }
    return FindingReport.Column(bytes: place - start + 1, scalars: scalars + 1)
  }

  private func place(_ place: ChaffinchRules.RelatedPlace) -> FindingReport.RelatedPlace {
    let name =
      place.document.flatMap { $0 < names.count ? names[$0] : nil }
      ?? CorpusEvidence.DocumentName(path: document.path, recordIndex: document.record?.index)
    return FindingReport.RelatedPlace(
      path: RawText(name.shown), container: name.recordIndex.map { _ in RawText(name.path) },
      startLine: place.lines.lowerBound, endLine: place.lines.upperBound, note: place.note)
  }
}

extension FindingReport.Severity {
  init(_ severity: ChaffinchRules.Severity) {
    switch severity {
    case .note: self = .note
    case .warning: self = .warning
    case .error: self = .error
    }
  }
}

extension RuleDescription {
  /// What reports say of the rule of `metadata`.
  public init(_ metadata: RuleMetadata) {
    self.init(
      name: metadata.name, summary: metadata.summary, rationale: metadata.rationale, remedy: metadata.remedy,
      severity: FindingReport.Severity(metadata.severity))
  }
}
