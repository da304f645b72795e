extension RecordFormat {
  /// Plain text: the file is one record, and its bytes are the text.
  package static let plainText = RecordFormat(
    name: "text", extensions: ["txt", "md", "markdown"], makeSplitter: { _ in WholeFileSplitter() },
    makeReader: { _ in PlainTextFieldReader() })
}

/// Takes all bytes of a file as one record.
private struct WholeFileSplitter: RecordSplitter {
  private var isDone = false

  mutating func header(in bytes: UnsafeRawBufferPointer, isAtEnd: Bool) -> Int? { 0 }

  mutating func next(
    in bytes: UnsafeRawBufferPointer, start: Int, scanned: Int, isCut: Bool, isAtEnd: Bool
  ) -> RecordPiece {
    guard isAtEnd, !isDone else { return .incomplete(scanned: bytes.count) }
    isDone = true
    return .lastRecord(end: bytes.count, lines: 1, needsNewline: false)
  }
}

/// Gives the bytes of the file as the text; it has no other fields.
private final class PlainTextFieldReader: FieldReader {
  func read(_ record: RecordBytesInBatch) -> FieldReading {
    .text(record.bytes.assumingMemoryBound(to: UInt8.self), repairedBytes: 0)
  }

  func bytes(of field: RecordField) -> UnsafeBufferPointer<UInt8>? { nil }

  func replacingText(of record: RecordBytesInBatch, with text: [UInt8]) -> [UInt8] { text }
}
