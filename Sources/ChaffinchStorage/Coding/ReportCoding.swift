import ChaffinchCore
import ChaffinchLint

/// A document's result as the cache keeps it.
package enum CachedResult {
  /// The bytes of `file`.
  package static func bytes(of file: LintedFile) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(
      values: file.report, file.visibleCharacters, file.worstSeverity?.rawValue, file.gate.failOn?.rawValue,
      file.gate.minScore, file.ignored, file.usedIgnores)
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
        let failureLevel = try String?(from: &reader)
        let gate = Gate(
          failOn: failureLevel.flatMap(FailureLevel.init(rawValue:)), minScore: try reader.value())
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
    writer.write(
      values: path, record, site, language, score, axes, bytes, lines, bodyBytes, labels, original, source,
      findings)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    try self.init(
      path: reader.value(), record: reader.value(), site: reader.value(), language: reader.value(),
      score: reader.value(), axes: reader.value(), bytes: reader.value(), lines: reader.value(),
      bodyBytes: reader.value(), labels: reader.value(), original: reader.value(), source: reader.value(),
      findings: reader.value())
  }
}

extension RecordIdentity: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(values: index, line, id, url) }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    try self.init(index: reader.value(), line: reader.value(), id: reader.value(), url: reader.value())
  }
}

extension FileReport.Axes: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(values: cleanliness, integrity, duplication, completeness)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    try self.init(
      cleanliness: reader.value(), integrity: reader.value(), duplication: reader.value(),
      completeness: reader.value())
  }
}

extension FileReport.Original: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(values: path, container, similarity) }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    try self.init(path: reader.value(), container: reader.value(), similarity: reader.value())
  }
}

extension FileReport.Source: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(values: text, cleaned) }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    try self.init(text: reader.value(), cleaned: reader.value())
  }
}

extension Finding: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(
      values: rule, residueClass, severity, startLine, endLine, startByte, endByte, start, end, confidence,
      classProbability, scoreLoss, fingerprint, lineFingerprints, message, evidence, related, snippet)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    try self.init(
      rule: reader.value(), residueClass: reader.value(), severity: reader.value(), startLine: reader.value(),
      endLine: reader.value(), startByte: reader.value(), endByte: reader.value(), start: reader.value(),
      end: reader.value(), confidence: reader.value(), classProbability: reader.value(),
      scoreLoss: reader.value(), fingerprint: reader.value(),
      lineFingerprints: reader.value(), message: reader.value(), evidence: reader.value(),
      related: reader.value(), snippet: reader.value())
  }
}

extension LineClass: ByteCodable {
  func write(to writer: inout ByteWriter) { name.write(to: &writer) }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    guard let named = LineClass(name: try reader.value()) else { throw ByteReader.Damage() }
    self = named
  }
}

extension Severity: ByteCodable {}

extension Finding.Column: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(values: bytes, scalars) }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    try self.init(bytes: reader.value(), scalars: reader.value())
  }
}

extension Evidence: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(values: signal, detail) }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    try self.init(reader.value(), reader.value())
  }
}

extension RelatedLocation: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(values: path, container, startLine, endLine, note) }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    try self.init(
      path: reader.value(), container: reader.value(), startLine: reader.value(), endLine: reader.value(),
      note: reader.value())
  }
}

extension Finding.SnippetLine: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(values: lineNumber, text, marked?.lowerBound, marked?.upperBound)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    try self.init(lineNumber: reader.value(), text: reader.value())
    let (start, end) = (try Int?(from: &reader), try Int?(from: &reader))
    guard let start, let end else { return }
    guard start <= end else { throw ByteReader.Damage() }
    marked = start..<end
  }
}
