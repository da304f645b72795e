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
