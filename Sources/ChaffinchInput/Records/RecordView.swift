import ChaffinchCore

/// A record that is being read; good until the closure that was given it returns.
package struct RecordView {
  /// The text in UTF-8; for a plain-text file its bytes as they are.
  package let text: UnsafeBufferPointer<UInt8>

  /// How many bytes had to be replaced by U+FFFD before the record could be read, as in ``InputDocument/repairedBytes``.
  package let repairedBytes: Int

  let batch: RecordBatch
  let record: Int
  let reader: any FieldReader
  let extraCount: Int

  /// The path of the file, as ``InputDocument/path`` has it.
  package var path: String { batch.file.path }

  /// The folder of the file, as ``InputDocument/folder`` has it.
  package var folder: String { batch.file.folder }

  /// The 0-based number of the record in its file.
  package var index: Int { batch.index(of: record) }

  /// The 1-based line of the file on which the record begins.
  package var line: Int { batch.line(of: record) }

  /// The identifier, a string or a number written as digits.
  package var id: String? { string(.id) }

  /// The address of the page.
  package var url: String? { string(.url) }

  /// A field by its index in ``RecordOptions/extraFields``; nil where the record has none, or no text or number in it.
  package func extra(_ index: Int) -> String? { string(.extra(index)) }

  /// Gives the bytes of the identifier, or nil where there is none.
  package func withID<Result>(_ body: (UnsafeBufferPointer<UInt8>?) -> Result) -> Result {
    body(reader.bytes(of: .id))
  }

  /// The record as a value to keep.
  package func copy() -> DataRecord {
    DataRecord(document: document, extra: (0..<extraCount).map(extra))
  }

  /// The text as a value to keep.
  var document: InputDocument {
    let file = batch.file
    let record = file.isPlainText ? nil : RecordIdentity(index: index, line: line, id: id, url: url)
    return InputDocument(
      path: file.path, record: record, text: Array(text), folder: file.folder, repairedBytes: repairedBytes)
  }

  private func string(_ field: RecordField) -> String? {
    reader.bytes(of: field).map { String(decoding: $0, as: UTF8.self) }
  }
}
