/// The records of one file, one at a time.
struct RecordStream {
  enum Event {
    /// A record by its index in the batch that holds it.
    case record(Int, RecordBatch)
    /// Something that could not be read; the stream goes on after it.
    case problem(InputProblem)
  }

  private let reader: RecordBatchReader
  private var batch: RecordBatch?
  private var recordsDone = 0

  init(opening file: RecordFile) throws(InputProblem) {
    reader = try RecordBatchReader(opening: file)
  }

  /// The next record or problem; nil at the end of the file.
  mutating func next() -> Event? {
    while true {
      if let batch, recordsDone < batch.count {
        recordsDone += 1
        return .record(recordsDone - 1, batch)
      }
      batch = nil
      switch reader.next() {
      case nil: return nil
      case .problem(let problem): return .problem(problem)
      case .batch(let next): (batch, recordsDone) = (next, 0)
      }
    }
  }
}

/// The objects of a JSON Lines file one at a time, whatever fields they have.
package struct JSONObjectReader {
  /// What a reader of objects yields.
  package enum Event {
    /// An object, good until the next call of `next()`, by its index among the records and the 1-based line of the file.
    case object(JSONValue, index: Int, line: Int)
    /// Something that could not be read; the objects after it can.
    case problem(InputProblem)
  }

  /// The path as problems show it.
  package let path: String

  private let parser = JSONRecordParser()
  private var records: RecordStream

  /// Opens the file at `path`, whatever its ending; a link is followed, a fifo is read to its end first.
  package init(opening path: String) throws(InputProblem) {
    let file = RecordFile(jsonLinesAt: path)
    self.path = file.path
    records = try RecordStream(opening: file)
  }

  /// The next object or problem; nil at the end of the file.
  package mutating func next() -> Event? {
    switch records.next() {
    case nil: return nil
    case .problem(let problem): return .problem(problem)
    case .record(let record, let batch):
      defer { withExtendedLifetime(batch.bytes) {} }
      do throws(RecordFault) {
        let object = try parser.object(in: batch.raw(record)).object
        return .object(object, index: batch.index(of: record), line: batch.line(of: record))
      } catch {
        return .problem(error.problem(of: record, in: batch))
      }
    }
  }
}
