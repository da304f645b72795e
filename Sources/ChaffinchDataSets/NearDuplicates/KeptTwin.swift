/// The kept document that stands for a removed one.
package struct KeptTwin: Sendable, Equatable {
  /// The number of the kept document.
  package let document: Int
  /// Their similarity, 0…1.
  package let similarity: Double

  /// Joins the two.
  package init(document: Int, similarity: Double) {
    self.document = document
    self.similarity = similarity
  }
}
