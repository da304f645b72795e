import ChaffinchCore

extension RecordFormat {
  /// WARC and WET files of web archives (ISO 28500).
  ///
  /// The text is the block of a `conversion` record, or the payload of a `response` whose HTTP header says `text/plain`.
  /// Other records are passed through. The address is `WARC-Target-URI` and the identifier `WARC-Record-ID`, whatever
  /// ``FieldNames`` says; further fields are named as in the header, with or without `WARC-`.
  static let warc = RecordFormat(
    name: "warc", extensions: ["warc", "wet"], makeSplitter: { WARCSplitter(limit: $0.recordLimit) },
    makeReader: { WARCFieldReader($0) })
}

/// Reads the headers of WARC records, and the text that follows.
private final class WARCFieldReader: FieldReader {
  private static let type = Array("warc-type".utf8)
  private static let address = Array("warc-target-uri".utf8)
  private static let length = Array("content-length".utf8)
  private static let identifier = Array("warc-record-id".utf8)

  private let extraFields: [[UInt8]]
  private var record = UnsafeRawBufferPointer(start: nil, count: 0)
  private var header = UnsafeRawBufferPointer(start: nil, count: 0)

  init(_ options: RecordOptions) {
    extraFields = options.extraFields.map { Array($0.lowercased().utf8) }
  }

  func read(_ record: RecordBytesInBatch) throws(RecordFault) -> FieldReading {
    guard let text = try readText(record) else { return .passThrough }
    // In bounds: the text is a part of the record.
    let bytes = UnsafeRawBufferPointer(rebasing: self.record[text.range])
    return .text(bytes.assumingMemoryBound(to: UInt8.self), repairedBytes: 0)
  }

  func bytes(of field: RecordField) -> UnsafeBufferPointer<UInt8>? {
    let value =
      switch field {
      case .id: WARCHeader.value(Self.identifier, in: header)
      case .url: WARCHeader.value(Self.address, in: header)
      case .extra(let index): extra(extraFields[index])
      }
    guard let value else { return nil }
    return UnsafeRawBufferPointer(rebasing: header[value]).assumingMemoryBound(to: UInt8.self)
  }

  func replacingText(of record: RecordBytesInBatch, with text: [UInt8]) throws(RecordFault) -> [UInt8] {
    guard let old = try readText(record) else { return Array(record.bytes) }
    var block: [UInt8] = []
    if let message = old.message {
      let header = UnsafeRawBufferPointer(rebasing: self.record[message])
      block = Self.copy(header, length: text.count)
    }
    block += text
    return Self.copy(header, length: block.count) + block + self.record[old.range.upperBound...]
  }

  /// Where the text stands in a record, and the HTTP header before it.
  private struct Text {
    let range: Range<Int>
    var message: Range<Int>?
  }

  /// The text of a record; nil where it has none.
  private func readText(_ record: RecordBytesInBatch) throws(RecordFault) -> Text? {
    self.record = record.bytes
    header = UnsafeRawBufferPointer(rebasing: record.bytes[..<0])
    guard let length = WARCHeader.length(in: record.bytes, from: 0) else {
      throw RecordFault(kind: .malformedWARC(reason: "its header does not end"))
    }
    header = UnsafeRawBufferPointer(rebasing: record.bytes[..<length])
    guard let count = WARCHeader.number("content-length", in: header), count >= 0,
      count <= record.bytes.count - length
    else { throw RecordFault(kind: .malformedWARC(reason: "its Content-Length is wrong")) }
    let block = length..<length + count
    guard let type = WARCHeader.value(Self.type, in: header) else {
      throw RecordFault(kind: .malformedWARC(reason: "its header has no WARC-Type"))
    }
    switch String(decoding: header[type], as: UTF8.self).lowercased() {
    case "conversion":
      let isText = WARCHeader.mediaType(in: header)?.hasPrefix("text/") ?? true
      return isText ? Text(range: block) : nil
    case "response":
      return response(block)
    default:
      return nil
    }
  }

  /// The payload of an HTTP message that is plain text as it stands, not compressed and not in chunks.
  private func response(_ block: Range<Int>) -> Text? {
    let message = UnsafeRawBufferPointer(rebasing: record[block])
    guard message.begins(with: Array("HTTP/".utf8)), let length = WARCHeader.length(in: message, from: 0)
    else { return nil }
    let header = UnsafeRawBufferPointer(rebasing: message[..<length])
    guard WARCHeader.mediaType(in: header) == "text/plain" else { return nil }
    for name in ["transfer-encoding", "content-encoding"] {
      guard let value = WARCHeader.value(Array(name.utf8), in: header) else { continue }
      if String(decoding: header[value], as: UTF8.self).lowercased() != "identity" { return nil }
    }
    let start = block.lowerBound + length
    return Text(range: start..<block.upperBound, message: block.lowerBound..<start)
  }

  /// A copy of a header with another length in it, where it has one.
  private static func copy(_ header: UnsafeRawBufferPointer, length: Int) -> [UInt8] {
    guard let value = WARCHeader.value(Self.length, in: header) else { return Array(header) }
    return header[..<value.lowerBound] + Array(String(length).utf8) + header[value.upperBound...]
  }

  private func extra(_ name: [UInt8]) -> Range<Int>? {
    WARCHeader.value(name, in: header) ?? WARCHeader.value(Array("warc-".utf8) + name, in: header)
  }
}
