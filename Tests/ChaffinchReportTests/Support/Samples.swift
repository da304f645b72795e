@testable import ChaffinchCore
@testable import ChaffinchReport

extension FileReport {
  /// A report with all that does not matter to a test filled in.
  static func sample(
    _ path: RawText = "news/a.txt", record: RecordIdentity? = nil, score: Double? = 87.6,
    findings: [Finding] = []
  ) -> FileReport {
    FileReport(
      path: path, record: record, language: "en", score: score, axes: Axes(cleanliness: score),
      bytes: 1000, lines: 20, bodyBytes: 800, findings: findings)
  }
}

extension Finding {
  /// A finding of one line, with `marked` bytes of `text` claimed.
  static func oneLine(
    _ text: RawText, marked: Range<Int>, rule: String = "photo-credit",
    message: String = "credit of an image",
    evidence: [Evidence] = []
  ) -> Finding {
    Finding(
      rule: rule, residueClass: .caption, startLine: 7, endLine: 7, startByte: 100,
      endByte: 100 + marked.count,
      start: Column(bytes: marked.lowerBound + 1, scalars: marked.lowerBound + 1), confidence: 0.9,
      scoreLoss: 3.25,
      fingerprint: "1:photo-credit:1", lineFingerprints: [1], message: message, evidence: evidence,
      snippet: [SnippetLine(lineNumber: 7, text: text, marked: marked)])
  }

  /// A finding of several whole lines from line 9 on.
  static func manyLines(_ texts: [RawText]) -> Finding {
    Finding(
      rule: "related-block", residueClass: .related, startLine: 9, endLine: 8 + texts.count, startByte: 200,
      endByte: 700, confidence: 0.97, classProbability: 0.75, scoreLoss: 12.4,
      fingerprint: "1:related-block:2",
      lineFingerprints: texts.indices.map { UInt64($0) }, message: "headlines of other articles",
      evidence: [
        Evidence("cue-phrase", "More news (en)"),
        Evidence("site-frequency", "on 37 of 40 documents of the site"),
      ],
      related: [RelatedLocation(path: "news/b.txt", startLine: 9, endLine: 18, note: "same text")],
      snippet: texts.enumerated().map { offset, text in
        SnippetLine(lineNumber: 9 + offset, text: text, marked: 0..<text.bytes.count)
      })
  }
}

extension ReportFormat {
  /// What the format writes for the given files.
  func written(_ files: [FileReport], _ summary: Summary? = nil) -> [UInt8] {
    var builder = SummaryBuilder()
    for file in files {
      builder.add(file, weight: file.bytes)
    }
    let report = Report(
      tool: ToolVersion(name: "chaffinch", version: "0.1.0"), files: files, summary: summary ?? builder.result
    )
    var output: [UInt8] = []
    report.write(as: self, into: &output)
    return output
  }
}
