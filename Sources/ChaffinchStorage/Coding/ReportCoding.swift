import ChaffinchCore
import ChaffinchLint

/// A document's result as the cache keeps it.
package enum CachedResult {
  /// The bytes of `file`.
  package static func bytes(of file: LintedFile) -> [UInt8] {
    var writer = ByteWriter()
    file.report.write(to: &writer)
    file.visibleCharacters.write(to: &writer)
    (file.worstSeverity?.rawValue).write(to: &writer)
    (file.gate.failOn?.rawValue).write(to: &writer)
    file.gate.minScore.write(to: &writer)
    file.ignored.write(to: &writer)
    file.usedIgnores.write(to: &writer)
    return writer.bytes
  }

  /// The result in `bytes`; nil where they are damaged.
  package static func file(_ bytes: [UInt8]) -> LintedFile? {
    bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      do throws(ByteReader.Damage) {
        let report = try FileReport(from: &reader)
        let visibleCharacters = try Int(from: &reader)
        let severity = try String?(from: &reader)
        let gate = Gate(
          failOn: try String?(from: &reader).flatMap(FailureLevel.init(rawValue:)),
          minScore: try Double?(from: &reader))
        let ignored = try Int(from: &reader)
        let usedIgnores = try [Int](from: &reader)
        guard reader.isAtEnd else { return nil }
        return LintedFile(
          report: report, visibleCharacters: visibleCharacters,
          worstSeverity: severity.flatMap(Severity.init(rawValue:)), gate: gate,
          ignored: ignored, usedIgnores: usedIgnores)
      } catch {
        return nil
      }
    }
  }
}

extension FileReport: ByteCodable {
  func write(to writer: inout ByteWriter) {
    path.write(to: &writer)
    record.write(to: &writer)
    site.write(to: &writer)
    language.write(to: &writer)
    score.write(to: &writer)
    axes.write(to: &writer)
    bytes.write(to: &writer)
    lines.write(to: &writer)
    bodyBytes.write(to: &writer)
    labels.write(to: &writer)
    original.write(to: &writer)
    source.write(to: &writer)
    findings.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      path: try RawText(from: &reader), record: try RecordPlace?(from: &reader),
      site: try RawText(from: &reader),
      language: try String?(from: &reader), score: try Double?(from: &reader), axes: try Axes(from: &reader),
      bytes: try Int(from: &reader), lines: try Int(from: &reader), bodyBytes: try Int(from: &reader),
      labels: try String?(from: &reader), original: try Original?(from: &reader),
      source: try Source?(from: &reader), findings: try [Finding](from: &reader))
  }
}

extension RecordPlace: ByteCodable {
  func write(to writer: inout ByteWriter) {
    index.write(to: &writer)
    line.write(to: &writer)
    id.write(to: &writer)
    url.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      index: try Int(from: &reader), line: try Int?(from: &reader), id: try String?(from: &reader),
      url: try String?(from: &reader))
  }
}

extension FileReport.Axes: ByteCodable {
  func write(to writer: inout ByteWriter) {
    for value in [cleanliness, integrity, duplication, completeness] { value.write(to: &writer) }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      cleanliness: try Double?(from: &reader), integrity: try Double?(from: &reader),
      duplication: try Double?(from: &reader), completeness: try Double?(from: &reader))
  }
}

extension FileReport.Original: ByteCodable {
  func write(to writer: inout ByteWriter) {
    path.write(to: &writer)
    container.write(to: &writer)
    similarity.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      path: try RawText(from: &reader), container: try RawText?(from: &reader),
      similarity: try Double(from: &reader))
  }
}

extension FileReport.Source: ByteCodable {
  func write(to writer: inout ByteWriter) {
    text.write(to: &writer)
    cleaned.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(text: try RawText(from: &reader), cleaned: try RawText(from: &reader))
  }
}

extension Finding: ByteCodable {
  func write(to writer: inout ByteWriter) {
    rule.write(to: &writer)
    residueClass.write(to: &writer)
    severity.write(to: &writer)
    for number in [startLine, endLine, startByte, endByte] { number.write(to: &writer) }
    start.write(to: &writer)
    end.write(to: &writer)
    confidence.write(to: &writer)
    scoreLoss.write(to: &writer)
    fingerprint.write(to: &writer)
    lineFingerprints.write(to: &writer)
    message.write(to: &writer)
    evidence.write(to: &writer)
    related.write(to: &writer)
    snippet.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      rule: try String(from: &reader), residueClass: try LineClass(from: &reader),
      severity: try Severity(from: &reader), startLine: try Int(from: &reader),
      endLine: try Int(from: &reader), startByte: try Int(from: &reader), endByte: try Int(from: &reader),
      start: try Column(from: &reader), end: try Column(from: &reader), confidence: try Double(from: &reader),
      scoreLoss: try Double(from: &reader), fingerprint: try String(from: &reader),
      lineFingerprints: try [UInt64](from: &reader), message: try String(from: &reader),
      evidence: try [Evidence](from: &reader), related: try [RelatedLocation](from: &reader),
      snippet: try [SnippetLine](from: &reader))
  }
}

extension LineClass: ByteCodable {
  func write(to writer: inout ByteWriter) { name.write(to: &writer) }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    guard let named = LineClass(name: try String(from: &reader)) else { throw ByteReader.Damage() }
    self = named
  }
}

extension Severity: ByteCodable {}

extension Finding.Column: ByteCodable {
  func write(to writer: inout ByteWriter) {
    bytes.write(to: &writer)
    scalars.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(bytes: try Int(from: &reader), scalars: try Int(from: &reader))
  }
}

extension Evidence: ByteCodable {
  func write(to writer: inout ByteWriter) {
    signal.write(to: &writer)
    detail.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(try String(from: &reader), try String(from: &reader))
  }
}

extension RelatedLocation: ByteCodable {
  func write(to writer: inout ByteWriter) {
    path.write(to: &writer)
    container.write(to: &writer)
    startLine.write(to: &writer)
    endLine.write(to: &writer)
    note.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      path: try RawText(from: &reader), container: try RawText?(from: &reader),
      startLine: try Int(from: &reader), endLine: try Int(from: &reader),
      note: try String(from: &reader))
  }
}

extension Finding.SnippetLine: ByteCodable {
  func write(to writer: inout ByteWriter) {
    lineNumber.write(to: &writer)
    text.write(to: &writer)
    (marked?.lowerBound).write(to: &writer)
    (marked?.upperBound).write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(lineNumber: try Int(from: &reader), text: try RawText(from: &reader))
    let (start, end) = (try Int?(from: &reader), try Int?(from: &reader))
    guard let start, let end else { return }
    guard start <= end else { throw ByteReader.Damage() }
    marked = start..<end
  }
}
