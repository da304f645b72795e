import CShippedData
import ChaffinchSignals
import ChaffinchText

/// Gives every line of a page its class, by the two-stage model: lexical logits and signals, then the sequence model.
public struct Labeller: Sendable {
  /// The weights.
  public let model: LabellerModel
  /// Residue is called from this probability against body on.
  public let threshold: Float

  /// The threshold that the study found best for body accused against residue missed.
  public static let balancedThreshold: Float = 0.65

  /// Makes a labeller of `model`.
  public init(model: LabellerModel, threshold: Float = Self.balancedThreshold) {
    self.model = model
    self.threshold = threshold
  }

  /// The labeller inside the library.
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
  public func posteriors(_ page: PageMeasures) -> [Posterior] {
    guard page.count > 0 else { return [] }
    let inputs = LabellerInputs.rows(SignalMatrix(page), LexicalFeatures(page), model.lexical)
    let rows = model.sequence.posteriors(inputs)
    return page.lines.indices.map { index in
      var posterior = Posterior(rows, at: index * SequenceShape.outputs)
      Guards.apply(to: &posterior, line: index, of: page)
      return posterior
    }
  }
}

/// The weights of both stages.
public struct LabellerModel: Sendable, Equatable {
  let lexical: LexicalModel
  let sequence: SequenceModel
}

/// What the sequence model reads of a line: the signals, then the lexical logits.
enum LabellerInputs {
  static var width: Int { SignalList.columnNames.count + LineClass.count }

  /// The rows of all lines of a page, one after the other, ``width`` values each.
  ///
  /// O(n) in the features.
  static func rows(_ signals: SignalMatrix, _ features: LexicalFeatures, _ lexical: LexicalModel) -> [Float] {
    let width = signals.width + LineClass.count
    return [Float](unsafeUninitializedCapacity: signals.count * width) { rows, initialized in
      // Every place of the `count × width` values is written below, row by row.
      for line in 0..<signals.count {
        let start = line * width
        for column in 0..<signals.width {
          rows[start + column] = signals.values[line * signals.width + column]
        }
        let logits = lexical.logits(of: features.features[features.starts[line]..<features.starts[line + 1]])
        for place in 0..<LineClass.count { rows[start + signals.width + place] = logits[place] }
      }
      initialized = signals.count * width
    }
  }
}
