import ChaffinchCore

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
      path: try RawText(from: &reader), record: try RecordIdentity?(from: &reader),
      site: try RawText(from: &reader),
      language: try String?(from: &reader), score: try Double?(from: &reader), axes: try Axes(from: &reader),
      bytes: try Int(from: &reader), lines: try Int(from: &reader), bodyBytes: try Int(from: &reader),
      labels: try String?(from: &reader), original: try Original?(from: &reader),
      source: try Source?(from: &reader), findings: try [Finding](from: &reader))
  }
}

extension RecordIdentity: ByteCodable {
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
