import ChaffinchCore
import SystemPackage

/// A position in the events of a source: how many of one file's are behind it.
package struct InputPosition: Sendable, Equatable {
  /// The index of the file among those of the source.
  package var file = 0
  /// The events of that file before the position.
  package var eventsOfFile = 0

  /// The position before all events.
  package static let start = InputPosition()
}

/// The events of a source in their order, batch by batch: enough for all threads, few enough for memory.
package struct InputBatches {
  /// A batch ends with this many documents or bytes, whichever comes first.
  private static let documentLimit = 64
  private static let byteLimit = 4 << 20

  private var stream: DocumentStream
  private var position: InputPosition
  private var isFinished = false

  /// Some events, and the position behind each.
  package struct Batch {
    /// The events in their order.
    package var events: [InputEvent] = []
    /// For each event the position behind it.
    package var positions: [InputPosition] = []
  }

  fileprivate init(_ source: InputSource, from start: InputPosition) {
    stream = source.stream(fromFile: start.file)
    position = InputPosition(file: start.file, eventsOfFile: 0)
    while position.eventsOfFile < start.eventsOfFile, nextEvent() != nil {}
  }

  private mutating func nextEvent() -> InputEvent? {
    guard let event = stream.next() else { return nil }
    if stream.fileIndex != position.file { position = InputPosition(file: stream.fileIndex, eventsOfFile: 0) }
    position.eventsOfFile += 1
    return event
  }

  /// The next batch; nil at the end.
  package mutating func next() -> Batch? {
    var batch = Batch()
    var size = 0
    while !isFinished, batch.events.count < Self.documentLimit, size < Self.byteLimit {
      guard let event = nextEvent() else {
        isFinished = true
        break
      }
      batch.events.append(event)
      batch.positions.append(position)
      if case .document(let document) = event { size += document.text.count }
    }
    return batch.events.isEmpty ? nil : batch
  }
}

extension InputSource {
  /// The events from `position` on, batch by batch.
  package func batches(from position: InputPosition = .start) -> InputBatches {
    InputBatches(self, from: position)
  }

  /// Calls `body` with all events in order, batch by batch.
  package func forEachBatch(_ body: ([InputEvent]) -> Void) {
    var batches = batches()
    while let batch = batches.next() { body(batch.events) }
  }

  /// The paths, sizes and times of writing of all files, for knowing whether they are as they were; nil where one is a stream or
  /// cannot be asked.
  package var state: String? {
    var state = ""
    for entry in files.entries {
      switch entry {
      case .problem(let problem): state += "\(problem.message)\n"
      case .file(let file):
        let path: FilePath
        switch file.origin {
        case .named(let named): path = named
        case .inFolder(let found): path = found
        case .fifo, .standardInput: return nil
        }
        guard let status = try? FileStatus.of(path, followingLinks: true) else { return nil }
        state += "\(file.location.path) \(status.size) \(status.modificationTime)\n"
      }
    }
    return state
  }
}
