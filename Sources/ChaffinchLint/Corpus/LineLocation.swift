/// A line of a document, or the first line of a block.
package struct LineLocation: Sendable, Equatable {
  /// The number of the document in the order of the evidence, from 0.
  package var document: Int32
  /// The number of the line, from 1.
  package var line: UInt32

  /// Makes the location.
  package init(document: Int32, line: UInt32) {
    self.document = document
    self.line = line
  }

  static let none = LineLocation(document: -1, line: 0)
}
