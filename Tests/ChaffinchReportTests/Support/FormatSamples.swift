@testable import ChaffinchCore
@testable import ChaffinchReport

/// Reports made up for the tests of formats.
enum FormatSamples {
  static let tool = ToolVersion(name: "chaffinch", version: "0.1.0")

  static let rules = [
    RuleMetadata(
      name: "related-block", summary: "lists of other articles", rationale: "They are *other* topics.",
      remedy: "Remove the lines.", severity: .warning),
    RuleMetadata(
      name: "photo-credit", summary: "credit of an image", rationale: "The image is not there.",
      remedy: "Remove the line.", severity: .note),
  ]

  /// A file with a finding of several lines and one of a few words, a record that is its copy, and a clean file.
  static var files: [FileReport] {
    var block = Finding.manyLines(["More news", "Gold climbs", "Rain"])
    block.end = Finding.Column(bytes: 6, scalars: 5)
    var credit = Finding.oneLine("Öffnung. Foto: A", marked: 10..<17)
    (credit.severity, credit.start) = (.note, Finding.Column(bytes: 11, scalars: 10))
    credit.end = Finding.Column(bytes: 18, scalars: 17)
    var record = FileReport.sample(
      "crawl/all pages.jsonl", record: .init(index: 3, line: 4, id: "n-3"), score: 55, findings: [block])
    record.original = FileReport.Original(path: "news/a.txt", similarity: 0.95)
    return [
      .sample("news/a.txt", score: 41.3, findings: [credit, block]), record,
      .sample("news/c.txt", score: 100),
    ]
  }

  /// What the format of the given name writes.
  static func written(_ name: String, _ files: [FileReport], rules: [RuleMetadata] = rules) -> [UInt8] {
    let options = FormatOptions(tool: tool, rules: rules, text: TextOptions())
    return ReportFormats.named(name)?.make(options).written(files) ?? []
  }

  /// The same, as text.
  static func text(_ name: String, _ files: [FileReport] = files) -> String {
    String(decoding: written(name, files), as: UTF8.self)
  }

  /// Files that say `bytes` wherever a report has text: a plain file, a record, and a copy.
  static func hostile(_ bytes: [UInt8]) -> [FileReport] {
    let string = String(decoding: bytes, as: UTF8.self)
    let raw = RawText(bytes)
    var findings: [Finding] = []
    for severity in Severity.allCases {
      var finding = Finding.oneLine(
        raw, marked: 0..<bytes.count, rule: string, message: string,
        evidence: [Evidence(string, string), Evidence(string, "")])
      finding.severity = severity
      finding.fingerprint = string
      finding.related = [
        .init(path: raw, startLine: 1, endLine: 2, note: string),
        .init(path: raw, container: raw, startLine: 1, endLine: 1, note: ""),
      ]
      findings.append(finding)
    }
    var file = FileReport.sample(raw, findings: findings)
    (file.language, file.labels, file.site) = (string, string, raw)
    var record = file
    record.record = RecordIdentity(index: 0, line: 1, id: string, url: string)
    var copy = record
    copy.original = FileReport.Original(path: raw, container: raw, similarity: 1)
    copy.source = FileReport.Source(text: raw, cleaned: raw)
    return [file, record, copy, .sample(raw, score: nil)]
  }

  /// Rules that say `bytes` wherever a description has text.
  static func hostileRules(_ bytes: [UInt8]) -> [RuleMetadata] {
    let string = String(decoding: bytes, as: UTF8.self)
    return [
      RuleMetadata(name: string, summary: string, rationale: string, remedy: string, severity: .error)
    ]
  }
}
