import ChaffinchCore

/// What a stream of documents yields.
package enum InputEvent: Sendable, Equatable {
  /// A document that was read.
  case document(InputDocument)

  /// Something that could not be read; the stream goes on after it.
  case problem(InputProblem)
}

extension [InputEvent] {
  /// The documents among the events.
  package var documents: [InputDocument] {
    compactMap { if case .document(let document) = $0 { document } else { nil } }
  }
}

/// Documents and problems in the order of their files, one at a time.
///
/// Memory is bounded by the size of a batch of records or the longest record, whichever is larger.
package struct DocumentStream: IteratorProtocol {
  /// The index among the source's entries of the file, or of what was found instead of one, that the last event came from.
  ///
  /// Before the first event it is one less than that of the first entry to read.
  package private(set) var fileIndex: Int

  private let source: InputSource
  private let parser: RecordParser
  private var records: RecordStream?

  init(_ source: InputSource, fromFile index: Int) {
    self.source = source
    parser = RecordParser(options: source.options)
    fileIndex = index - 1
  }

  /// The next document or problem; nil when all files are read.
  package mutating func next() -> InputEvent? {
    while true {
      switch records?.next() {
      case .problem(let problem):
        return .problem(problem)
      case .record(let record, let batch):
        switch parser.read(record, of: batch, \.document) {
        case .record(let document): return .document(document)
        case .problem(let problem): return .problem(problem)
        case .passThrough: continue
        }
      case nil:
        records = nil
        guard fileIndex + 1 < source.files.entries.count else { return nil }
        fileIndex += 1
        do throws(InputProblem) {
          records = try RecordStream(opening: source.recordFile(source.files.entries[fileIndex]))
        } catch {
          return .problem(error)
        }
      }
    }
  }
}
