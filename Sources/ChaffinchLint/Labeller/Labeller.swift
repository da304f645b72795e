import CShippedData

/// Gives every line of a page its class, by the two-stage model: lexical logits and signals, then the sequence model.
public struct Labeller: Sendable {
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
  public static func shipped() throws(ModelFileError) -> Labeller {
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

/// The weights of both stages.
package struct LabellerModel: Sendable, Equatable {
  package let lexical: LexicalModel
  package let sequence: SequenceModel

  package init(lexical: LexicalModel, sequence: SequenceModel) {
    self.lexical = lexical
    self.sequence = sequence
  }
}

/// How sure the labeller must be of residue before it says so, by name.
///
/// The probability is that of residue against what is kept (``Posterior/residueAgainstKept``). A lower one finds more
/// and accuses more of the body.
package enum LabellerPreset: String, CaseIterable, Sendable {
  /// Finds more residue, and accuses body more often: for text that a person or a later step looks at again.
  case strict
  /// Misses and false accusations in balance (``Labeller/balancedThreshold``): what nobody chose.
  case balanced
  /// Accuses body hardly ever, and misses more residue: for text that is cut without a second look.
  case gentle

  /// The probability above which a line is residue, 0…1.
  ///
  /// On publishers never trained on, `strict`, `balanced` and `gentle` accuse about 3.6, 2.9 and 1.6 % of the lines of body and
  /// find 98.0, 97.6 and 95.5 % of the lines of residue (Tests/Accuracy/README.md).
  package var minConfidence: Double {
    switch self {
    case .strict: 0.5
    case .balanced: 0.6
    case .gentle: 0.85
    }
  }
}
