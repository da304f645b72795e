import CShippedData

/// Gives every line of a page its class, by the two-stage model: lexical logits and signals, then the sequence model.
package struct Labeller: Sendable {
  /// The weights.
  package let model: LabellerModel
  /// A line is called residue where the probability of that, against what is kept, is above this.
  package let threshold: Float

  /// The threshold that the study found best for body accused against residue missed.
  package static let balancedThreshold = Float(LabellerPreset.balanced.minConfidence)

  /// Makes a labeller of `model`.
  package init(model: LabellerModel, threshold: Float = Self.balancedThreshold) {
    self.model = model
    self.threshold = threshold
  }

  /// The labeller inside the library.
  ///
  /// Reads the whole model at each call: keep the value.
  ///
  /// - Throws: ``ModelFileError`` where the library was built without a model, which only happens while one is trained.
  package static func shipped() throws(ModelFileError) -> Labeller {
    // The C array is constant and as long as the length beside it says.
    let bytes = UnsafeRawBufferPointer(start: chaffinch_model_bytes(), count: chaffinch_model_length)
    return Labeller(model: try ModelFile.decode(Array(bytes)))
  }

  /// The posteriors of the lines of `page` that are not blank, in order.
  ///
  /// O(n) in the page's tokens.
  package func posteriors(_ page: PageMeasures) -> [Posterior] {
    guard page.count > 0 else { return [] }
    let inputs = LabellerInputs.rows(SignalMatrix(page), LexicalFeatures(page), model.lexical)
    let rows = model.sequence.posteriors(inputs)
    return page.lines.indices.map { Posterior(rows, at: $0 * SequenceShape.outputs) }
  }
}
