/// The names of the fields of a record that are read.
package struct FieldNames: Sendable, Hashable {
  /// The field with the text; every record must have it.
  package var text: String

  /// The field with the address of the page.
  package var url: String

  /// The field with the identifier.
  package var id: String

  /// Creates a set of names.
  package init(text: String = "text", url: String = "url", id: String = "id") {
    self.text = text
    self.url = url
    self.id = id
  }
}

/// What the readers of records need to know.
package struct RecordOptions: Sendable, Hashable {
  /// The names of the fields with the text, the address and the identifier.
  package var fields: FieldNames

  /// Further fields to read, such as a date; ``RecordView/extra(_:)`` gives them in this order.
  package var extraFields: [String]

  /// The largest record, its line feed aside, or plain-text file in bytes, decompressed; at most 4 GiB less one.
  package var recordLimit: Int

  /// How many bytes of records make a batch; a longer record has a batch to itself.
  package var batchSize: Int

  /// Bytes asked of the system at a time.
  let chunkSize: Int

  /// Creates a set of options.
  package init(
    fields: FieldNames = FieldNames(), extraFields: [String] = [], recordLimit: Int = 256 << 20,
    batchSize: Int = 1 << 20, chunkSize: Int = 256 << 10
  ) {
    self.fields = fields
    self.extraFields = extraFields
    self.recordLimit = min(recordLimit, Int(UInt32.max))
    self.batchSize = max(1, batchSize)
    self.chunkSize = max(1, chunkSize)
  }
}
