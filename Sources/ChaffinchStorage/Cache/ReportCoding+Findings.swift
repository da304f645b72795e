import ChaffinchCore
import ChaffinchLint

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
