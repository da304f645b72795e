import ChaffinchCore
import ChaffinchLint

/// A page ready for training: its signals and features, and for each line that is not blank its class and weight.
struct EncodedPage: Sendable {
  /// The family of the page, for folds.
  let family: String
  let signals: SignalMatrix
  let features: LexicalFeatures
  /// The class of each line as labelled; `unsure` for lines without a label.
  let classes: [LineClass]
  /// What the model should say of each line.
  private(set) var targets: [TargetRow]
  /// How far the labels are trusted, and so what the teachers' opinion counts beside them.
  let trust: LabelledPage.Trust
  /// What each line counts for the sequence model.
  let lineWeights: [Float]
  /// What each line counts for the lexical model, which sees lines one by one.
  let lexicalWeights: [Float]

  /// Lines that the labels leave open count so much.
  private static let unsureWeight: Float = 0.3
  /// Pages that a machine labelled count half: 93 % of their lines are right, and 84 % of their classes.
  private static let machineWeight: Float = 0.5
  /// Pages that only teachers have labelled count less: their faults are the teachers'.
  private static let unlabelledWeight: Float = 0.4
  /// Pages that are mostly body, as extractors leave them, are few and count double.
  private static let sparseResidueWeight: Float = 2
  /// One line's weight grows with its characters, up to this number.
  private static let heaviestLength = 600

  /// Encodes `page`, whose text `measures` has measured; `page.labels` has one element per line of it.
  init(_ page: LabelledPage, _ measures: PageMeasures) {
    family = page.family
    signals = SignalMatrix(measures)
    features = page.isWordless ? LexicalFeatures(lines: measures.count) : LexicalFeatures(measures)
    let classes = measures.lines.map { page.labels[$0.index] ?? .unsure }
    let residue = classes.count { $0.isResidue }
    trust = page.trust
    let share = Self.share(of: page.trust)
    let pageWeight = share * (residue * 2 < classes.count ? Self.sparseResidueWeight : 1)
    lineWeights = zip(measures.lines, classes).map { line, lineClass in
      let length = Float(min(line.rawLength, Self.heaviestLength))
      return pageWeight * (1 + length / 120) * Self.certainty(of: lineClass, page.trust)
    }
    lexicalWeights = classes.map { share * Self.certainty(of: $0, page.trust) }
    targets = classes.map(TargetRow.init(certain:))
    self.classes = classes
  }

  /// The page with `posteriors`, one for each line, as its targets; in equal parts with the labels where a machine gave
  /// them.
  func taught(by posteriors: [TargetRow]) -> EncodedPage {
    var copy = self
    for (line, posterior) in posteriors.enumerated() {
      copy.targets[line] = trust == .unlabelled ? posterior : 0.5 * (posterior + targets[line])
    }
    return copy
  }

  private static func share(of trust: LabelledPage.Trust) -> Float {
    switch trust {
    case .labelled: 1
    case .machineLabelled: machineWeight
    case .unlabelled: unlabelledWeight
    }
  }

  private static func certainty(of lineClass: LineClass, _ trust: LabelledPage.Trust) -> Float {
    switch (trust, lineClass) {
    case (.labelled, .unsure): unsureWeight
    case (.machineLabelled, .unsure), (.machineLabelled, .other): 0
    default: 1
    }
  }

  /// The number of lines that are not blank.
  var count: Int { classes.count }
}

/// What the model should say of a line: the probability of each class, in the order of ``LineClass``.
///
/// Padded with zeros to 16, as the rows of the networks are. Probabilities other than 0 and 1 are soft targets, which the
/// teachers of self-training give.
typealias TargetRow = SIMD16<Float>

extension TargetRow {
  /// A line that is surely of one class.
  init(certain lineClass: LineClass) {
    self = .zero
    self[Int(lineClass.rawValue)] = 1
  }

  /// The rows of `values`, ``SequenceShape/outputs`` each, as the sequence model returns them.
  static func rows(of values: [Float]) -> [TargetRow] {
    stride(from: 0, to: values.count, by: SequenceShape.outputs).map { start in
      var row = TargetRow.zero
      for index in 0..<LineClass.count { row[index] = values[start + index] }
      return row
    }
  }
}
