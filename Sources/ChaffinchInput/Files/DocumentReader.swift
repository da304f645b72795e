import ChaffinchCore

/// Reads the documents of one file, in order.
protocol DocumentReader {
  /// The next document or problem; nil at the end.
  mutating func next() -> InputEvent?
}

/// What the readers of all formats need to know.
struct ReadingOptions: Sendable {
  var fields = FieldNames()
  /// Largest record or document, in bytes.
  var recordLimit = 256 << 20
  /// Bytes asked of the system at a time.
  var chunkSize = 256 << 10
}

extension RecordOptions {
  /// The options of a data set that amount to the same.
  init(_ options: ReadingOptions) {
    self.init(fields: options.fields, recordLimit: options.recordLimit)
    chunkSize = options.chunkSize
  }
}
