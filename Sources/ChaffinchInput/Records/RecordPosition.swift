/// A place between two records of a file, from which reading can go on.
package struct RecordPosition: Sendable, Hashable, Codable {
  /// The byte of the decompressed file, 0-based.
  package var offset: Int

  /// The 0-based number of the record that follows.
  package var record: Int

  /// The 1-based line on which the record that follows begins.
  package var line: Int

  /// The start of a file.
  package static let start = RecordPosition(offset: 0, record: 0, line: 1)

  /// Creates a position; only one that a ``RecordBatch`` of the same file gave is sure to be between two records.
  package init(offset: Int, record: Int, line: Int) {
    self.offset = offset
    self.record = record
    self.line = line
  }
}
