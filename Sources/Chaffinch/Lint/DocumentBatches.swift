import ChaffinchInput

/// Documents in batches: enough for all threads, few enough for memory.
enum DocumentBatches {
  /// A batch ends with this many documents or bytes, whichever comes first.
  private static let documents = 64
  private static let bytes = 4 << 20

  /// Calls `body` with all events of `source` in order, batch by batch.
  static func forEach(_ source: InputSource, _ body: ([InputEvent]) -> Void) {
    var batch: [InputEvent] = []
    var size = 0
    for event in source {
      batch.append(event)
      if case .document(let document) = event { size += document.text.count }
      guard batch.count >= documents || size >= bytes else { continue }
      body(batch)
      batch.removeAll(keepingCapacity: true)
      size = 0
    }
    if !batch.isEmpty { body(batch) }
  }
}
