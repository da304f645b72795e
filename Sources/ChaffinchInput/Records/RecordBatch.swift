/// A position between two records of a file, from which reading can go on.
package struct RecordPosition: Sendable, Hashable, Codable {
  /// The byte of the decompressed file, 0-based.
  package var offset: Int

  /// The 0-based number of the record that follows.
  package var record: Int

  /// The 1-based line on which the record that follows begins.
  package var line: Int

  /// The start of a file.
  package static let start = RecordPosition(offset: 0, record: 0, line: 1)
}

/// Whole records of one file, as bytes, in order.
///
/// A batch owns its bytes and may be handed to another thread.
package final class RecordBatch: Sendable {
  /// The file that the records come from.
  package let file: RecordFile

  /// Where the first record stands.
  package let start: RecordPosition

  /// Where reading goes on after the last record.
  package let end: RecordPosition

  /// The bytes before the first record of the file: the header row of CSV and TSV, and a byte order mark.
  package let header: [UInt8]

  let bytes: RecordBytes
  let entries: [Entry]

  /// A record in the buffer.
  struct Entry: Sendable {
    let range: Range<Int>
    let line: Int
  }

  init(
    file: RecordFile, start: RecordPosition, end: RecordPosition, header: [UInt8], bytes: RecordBytes,
    entries: [Entry]
  ) {
    self.file = file
    self.start = start
    self.end = end
    self.header = header
    self.bytes = bytes
    self.entries = entries
  }

  /// The number of records.
  package var count: Int { entries.count }

  /// The size of the records in bytes.
  package var byteCount: Int { entries.reduce(0) { $0 + $1.range.count } }

  /// The 0-based number in the file of a record of the batch.
  package func index(of record: Int) -> Int { start.record + record }

  /// The 1-based line of the file on which a record of the batch begins.
  package func line(of record: Int) -> Int { entries[record].line }

  /// Gives the bytes of a record as they stand in the file, line ending included.
  ///
  /// The last record of a file has a line ending even where the file has none, so that records can be put one after the
  /// other. A plain-text file is left as it is.
  package func withBytes<Result, Failure: Error>(
    of record: Int, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(bytes) {} }
    return try body(raw(record))
  }

  /// The bytes of a record, good as long as the batch lives.
  func raw(_ record: Int) -> UnsafeRawBufferPointer {
    let range = entries[record].range
    // In bounds: the ranges are those of the filled bytes, or one newline into the padding after them.
    return UnsafeRawBufferPointer(start: bytes.base + range.lowerBound, count: range.count)
  }
}
