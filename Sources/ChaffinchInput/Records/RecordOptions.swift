import ChaffinchCore

/// What the readers of a data set need to know.
package struct RecordOptions: Sendable, Hashable {
  /// The names of the fields with the text, the address and the identifier.
  package var fields: FieldNames

  /// Further fields to read, such as a date; ``RecordView/extra(_:)`` gives them in this order.
  package var extraFields: [String]

  /// The largest record or plain-text file in bytes, decompressed; at most 4 GiB less one.
  package var recordLimit: Int

  /// How many bytes of records make a batch; a longer record has a batch to itself.
  package var batchSize: Int

  /// Bytes asked of the system at a time.
  var chunkSize = 256 << 10

  /// Creates a set of options.
  package init(
    fields: FieldNames = FieldNames(), extraFields: [String] = [], recordLimit: Int = 256 << 20,
    batchSize: Int = 1 << 20
  ) {
    self.fields = fields
    self.extraFields = extraFields
    self.recordLimit = min(recordLimit, Int(UInt32.max))
    self.batchSize = max(1, batchSize)
  }
}
