import ChaffinchCore

/// The documents of a file of any format, compressed or not.
final class RecordDocumentReader: DocumentReader {
  private let reader: RecordBatchReader
  private let parser: RecordParser
  private var batch: RecordBatch?
  private var recordsDone = 0

  init(_ file: RecordFile) throws(InputProblem) {
    reader = try RecordBatchReader(opening: file)
    parser = RecordParser(options: file.options)
  }

  func next() -> InputEvent? {
    while true {
      while let batch, recordsDone < batch.count {
        defer { recordsDone += 1 }
        switch parser.parse(recordsDone, of: batch) {
        case .record(let record): return .document(record.document)
        case .problem(let problem): return .problem(problem)
        case .passThrough: continue
        }
      }
      switch reader.next() {
      case nil: return nil
      case .problem(let problem): return .problem(problem)
      case .batch(let next): (batch, recordsDone) = (next, 0)
      }
    }
  }
}
