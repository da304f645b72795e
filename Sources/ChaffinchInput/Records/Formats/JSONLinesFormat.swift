import ChaffinchCore

extension RecordFormat {
  /// JSON Lines: an object a line, the text in one of its fields.
  package static let jsonLines = RecordFormat(
    name: "jsonl", extensions: ["jsonl", "ndjson"], makeSplitter: { _ in LineSplitter() },
    makeReader: { JSONLinesFieldReader($0) })
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
    case .extra(let place): object?.field(extraFields[place]).flatMap(stringOrNumber)
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
    JSONString.append(text, to: &output)
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
