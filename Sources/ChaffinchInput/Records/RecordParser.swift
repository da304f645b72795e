import ChaffinchCore

/// What became of a record.
package enum RecordOutcome<Value> {
  /// It was read.
  case record(Value)
  /// It holds no text to judge, as the request in a WARC file; it belongs in the output as it is.
  case passThrough
  /// It cannot be read; the records after it can.
  case problem(InputProblem)
}

extension RecordOutcome: Sendable where Value: Sendable {}
extension RecordOutcome: Equatable where Value: Equatable {}

/// A record as a document, with the further fields that were asked for.
package struct DataRecord: Sendable, Equatable {
  /// The text with what identifies it.
  package var document: InputDocument

  /// The fields in the order of ``RecordOptions/extraFields``; nil where the record has none, or no text or number in it.
  package var extra: [String?]

  /// Creates a record.
  package init(document: InputDocument, extra: [String?] = []) {
    self.document = document
    self.extra = extra
  }
}

/// Parses the records of batches; each thread has its own.
///
/// ```swift
/// let parser = RecordParser(options: options)
/// for record in 0..<batch.count {
///   let outcome = parser.read(record, of: batch) { view in fingerprint(view.text) }
/// }
/// ```
package final class RecordParser {
  private let options: RecordOptions
  private var readers: [(format: RecordFormat, reader: any FieldReader)] = []
  /// The reader that was used last, and the file that it was used for.
  private var last: (file: RecordFile, reader: any FieldReader)?

  /// Makes a parser for files of any format.
  package init(options: RecordOptions = RecordOptions()) {
    self.options = options
  }

  /// Gives a record to `body` without copying its text; linear in the size of the record.
  ///
  /// The view is good until `body` returns.
  package func read<Value>(
    _ record: Int, of batch: RecordBatch, _ body: (RecordView) -> Value
  ) -> RecordOutcome<Value> {
    defer { withExtendedLifetime(batch.bytes) {} }
    let reader = reader(for: batch.file)
    do throws(RecordFault) {
      switch try reader.read(bytes(record, batch)) {
      case .passThrough: return .passThrough
      case .text(let text, let repairedBytes):
        let view = RecordView(
          text: text, repairedBytes: repairedBytes, batch: batch, record: record, reader: reader,
          extraCount: options.extraFields.count)
        return .record(body(view))
      }
    } catch {
      return .problem(error.problem(of: record, in: batch))
    }
  }

  /// A record with a text of its own, to keep.
  package func parse(_ record: Int, of batch: RecordBatch) -> RecordOutcome<DataRecord> {
    read(record, of: batch) { $0.copy() }
  }

  /// The bytes of a record with another text; the bytes that are not of the text stay as they are.
  ///
  /// `text` is UTF-8. A JSON string is escaped, a cell quoted where it must be, and the length in a WARC header corrected.
  package func replacingText(
    of record: Int, in batch: RecordBatch, with text: [UInt8]
  ) throws(InputProblem) -> [UInt8] {
    defer { withExtendedLifetime(batch.bytes) {} }
    do throws(RecordFault) {
      return try reader(for: batch.file).replacingText(of: bytes(record, batch), with: text)
    } catch {
      throw error.problem(of: record, in: batch)
    }
  }

  private func reader(for file: RecordFile) -> any FieldReader {
    if let last, last.file === file { return last.reader }
    let known = readers.first { $0.format == file.format }
    let reader = known?.reader ?? file.format.makeReader(options)
    if known == nil { readers.append((file.format, reader)) }
    last = (file, reader)
    return reader
  }

  private func bytes(_ record: Int, _ batch: RecordBatch) -> RecordBytesInBatch {
    RecordBytesInBatch(bytes: batch.raw(record), header: batch.header)
  }

}

extension RecordFault {
  /// The fault as the problem of a record.
  func problem(of record: Int, in batch: RecordBatch) -> InputProblem {
    InputProblem(kind, path: batch.file.path, line: batch.line(of: record), byte: byte)
  }
}
