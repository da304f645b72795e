import ChaffinchInput
import ChaffinchLabeller
import ChaffinchReport
import ChaffinchRules
import ChaffinchText

/// Turns a verdict into the report's values.
struct FileReportBuilder {
  let document: InputDocument
  let verdict: Verdict
  let names: [CorpusEvidence.DocumentName]
  let options: LintOptions

  /// The report of the document.
  func report(language: String?, duplication: Double?) -> FileReport {
    FileReport(
      path: RawText(document.path),
      record: document.record.map { FileReport.Record(index: $0.index, id: $0.id, url: $0.url) },
      language: language, score: verdict.score,
      axes: FileReport.Axes(
        cleanliness: verdict.score, integrity: verdict.integrity, duplication: duplication,
        completeness: verdict.completeness),
      bytes: document.text.count, lines: verdict.page.measures.analysis.document.lines.count,
      bodyBytes: verdict.bodyBytes, labels: options.includesLabels ? verdict.page.letters : nil,
      findings: verdict.findings.map(finding))
  }

  private func finding(_ finding: Finding) -> FindingReport {
    let claim = finding.claim
    return FindingReport(
      rule: finding.rule,
      residueClass: FindingReport.ResidueClass(rawValue: claim.residueClass.name) ?? .other,
      startLine: finding.documentLines.lowerBound, endLine: finding.documentLines.upperBound,
      startByte: claim.bytes.lowerBound, endByte: claim.bytes.upperBound,
      startColumn: column(of: claim), confidence: claim.confidence, scoreLoss: finding.scoreLoss,
      fingerprint: finding.fingerprint, message: claim.message,
      evidence: claim.evidence.map { FindingReport.Evidence(signal: $0.signal, detail: $0.detail) },
      related: claim.related.map(place),
      snippet: options.includesSnippets ? Snippet(verdict.page, claim).lines : [])
  }

  /// The 1-based column, in bytes, of the claim's first byte.
  private func column(of claim: Claim) -> Int {
    guard let first = claim.lines.first else { return 1 }
    let line = verdict.page.measures.analysis.document.lines[verdict.page.lines[first].index]
    return claim.bytes.lowerBound - line.start + 1
  }

  private func place(_ place: ChaffinchRules.RelatedPlace) -> FindingReport.RelatedPlace {
    let path = place.document.flatMap { $0 < names.count ? names[$0].shown : nil } ?? document.path
    return FindingReport.RelatedPlace(
      path: RawText(path), startLine: place.lines.lowerBound, endLine: place.lines.upperBound,
      note: place.note)
  }
}
