extension RecordFormat {
  /// JSON Lines: an object a line, the text in one of its fields.
  static let jsonLines = RecordFormat(
    name: "jsonl", extensions: ["jsonl", "ndjson"], makeSplitter: { _ in JSONLinesSplitter() },
    makeReader: { JSONLinesFieldReader($0) })
}

/// Takes each line that is not blank as a record.
private struct JSONLinesSplitter: RecordSplitter {
  func header(in bytes: UnsafeRawBufferPointer, isAtEnd: Bool) -> Int? {
    let count = ByteOrderMark.length(in: bytes)
    return count == nil && isAtEnd ? 0 : count
  }

  func next(
    in bytes: UnsafeRawBufferPointer, start: Int, scanned: Int, isCut: Bool, isAtEnd: Bool
  ) -> RecordPiece {
    if let newline = bytes.firstNewline(from: scanned) {
      let end = newline + 1
      return !isCut && bytes[start..<newline].allSatisfy(\.isJSONBlank)
        ? .gap(end: end, lines: 1) : .record(end: end, lines: 1)
    }
    guard isAtEnd, isCut || start < bytes.count else { return .incomplete(scanned: bytes.count) }
    return !isCut && bytes[start...].allSatisfy(\.isJSONBlank)
      ? .gap(end: bytes.count, lines: 1) : .lastRecord(end: bytes.count, lines: 1, needsNewline: true)
  }
}

/// Reads the fields of JSON objects.
private final class JSONLinesFieldReader: FieldReader {
  private let fields: FieldNames
  private let extraFields: [String]
  private let parser = JSONRecordParser()
  private var object: JSONValue?
  /// The digits of a number that was asked for.
  private let digits = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64)

  init(_ options: RecordOptions) {
    fields = options.fields
    extraFields = options.extraFields
  }

  deinit {
    digits.deallocate()
  }

  func read(_ record: RecordBytesInBatch) throws(RecordFault) -> FieldReading {
    object = nil
    let (object, repairedBytes) = try parser.object(in: record.bytes)
    guard let field = object.field(fields.text) else {
      throw RecordFault(kind: .missingField(name: fields.text))
    }
    guard let text = field.unsafeBytes else {
      throw RecordFault(
        kind: .wrongFieldType(name: fields.text, expected: "a string", found: field.kindName))
    }
    self.object = object
    return .text(text, repairedBytes: repairedBytes)
  }

  func bytes(of field: RecordField) -> UnsafeBufferPointer<UInt8>? {
    switch field {
    case .url: object?.field(fields.url)?.unsafeBytes
    case .id: object?.field(fields.id).flatMap(stringOrNumber)
    case .extra(let index): object?.field(extraFields[index]).flatMap(stringOrNumber)
    }
  }

  func replacingText(of record: RecordBytesInBatch, with text: [UInt8]) throws(RecordFault) -> [UInt8] {
    let line = record.bytes
    // In bounds: the view is as long as the line.
    let value = JSONField.value(of: fields.text, in: line.assumingMemoryBound(to: UInt8.self).span)
    guard let value else { throw RecordFault(kind: .missingField(name: fields.text)) }
    var output: [UInt8] = []
    output.reserveCapacity(line.count - value.count + text.count + text.count / 16 + 2)
    output += line[..<value.lowerBound]
    JSONStringCoding.append(text, to: &output)
    output += line[value.upperBound...]
    return output
  }

  private func stringOrNumber(_ value: JSONValue) -> UnsafeBufferPointer<UInt8>? {
    if let string = value.unsafeBytes { return string }
    guard let number = value.stringOrNumber else { return nil }
    // In bounds: the digits of a 64-bit number are fewer than there is room for.
    let end = digits.update(fromContentsOf: number.utf8.prefix(digits.count))
    return UnsafeBufferPointer(rebasing: digits[..<end])
  }
}

/// Finds a field in the bytes of a JSON object, for what must stay as it is around it.
private enum JSONField {
  /// The range of the value of the first field of that name; nil where there is none.
  ///
  /// The line is an object that the parser took, repaired perhaps; linear in its length.
  static func value(of name: String, in line: Span<UInt8>) -> Range<Int>? {
    var offset = skipBlanks(line, 0)
    guard offset < line.count, line[offset] == UInt8(ascii: "{") else { return nil }
    offset = skipBlanks(line, offset + 1)
    while offset < line.count, line[offset] == UInt8(ascii: "\"") {
      let key = offset..<JSONGrammar.endOfString(line, from: offset)
      // The colon stands between the name and the value.
      let start = skipBlanks(line, skipBlanks(line, key.upperBound) + 1)
      let end = endOfValue(line, from: start)
      if start < end, JSONStringCoding.decoded(line, key) == Array(name.utf8) { return start..<end }
      offset = skipBlanks(line, skipBlanks(line, end) + 1)
    }
    return nil
  }

  /// The offset after the value that starts at `start`; containers are told by their brackets alone.
  private static func endOfValue(_ line: Span<UInt8>, from start: Int) -> Int {
    var depth = 0
    var offset = start
    while offset < line.count {
      switch line[offset] {
      case UInt8(ascii: "\""):
        offset = JSONGrammar.endOfString(line, from: offset)
        if depth == 0 { return offset }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return offset }
        depth -= 1
        if depth == 0 { return offset + 1 }
      case UInt8(ascii: ","):
        if depth == 0 { return offset }
      default:
        if depth == 0, line[offset].isJSONBlank { return offset }
      }
      offset += 1
    }
    return line.count
  }

  private static func skipBlanks(_ line: Span<UInt8>, _ start: Int) -> Int {
    var offset = min(start, line.count)
    while offset < line.count, line[offset].isJSONBlank { offset += 1 }
    return offset
  }
}
