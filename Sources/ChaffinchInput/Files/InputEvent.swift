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

extension InputSource {
  /// A batch ends with this many documents or bytes, whichever comes first: enough for all threads, few enough for memory.
  private static let batchDocuments = 64
  private static let batchBytes = 4 << 20

  /// Calls `body` with all events in order, batch by batch.
  package func forEachBatch(_ body: ([InputEvent]) -> Void) {
    var batch: [InputEvent] = []
    var size = 0
    for event in self {
      batch.append(event)
      if case .document(let document) = event { size += document.text.count }
      guard batch.count >= Self.batchDocuments || size >= Self.batchBytes else { continue }
      body(batch)
      batch.removeAll(keepingCapacity: true)
      size = 0
    }
    if !batch.isEmpty { body(batch) }
  }
}
