import ChaffinchShingles
import ChaffinchSignals
import ChaffinchText

/// A page ready for training: its signals and features, and for each line that is not blank its class and weight.
public struct EncodedPage: Sendable {
  /// The family of the page, for folds.
  public let family: String
  let signals: SignalMatrix
  let features: LexicalFeatures
  let classes: [LineClass]
  let lineWeights: [Float]
  /// What each line counts for the lexical model, which sees lines one by one.
  let lexicalWeights: [Float]

  /// Lines that the labels leave open count so much.
  private static let unsureWeight: Float = 0.3
  /// Pages that a machine labelled count half: 93 % of their lines are right, and 84 % of their classes.
  private static let silverWeight: Float = 0.5
  /// Pages that are mostly body, as extractors leave them, are few and count double.
  private static let sparseResidueWeight: Float = 2
  /// One line's weight grows with its characters, up to this number.
  private static let heaviestLength = 600

  /// Encodes `page`, whose text `measures` has measured; `page.labels` has one element per line of it.
  public init(_ page: TrainingPage, _ measures: PageMeasures) {
    family = page.family
    signals = SignalMatrix(measures)
    features = page.isWordless ? LexicalFeatures(lines: measures.count) : LexicalFeatures(measures)
    let classes = measures.lines.map { page.labels[$0.index] ?? .unsure }
    let residue = classes.count { $0.isResidue }
    let trust = page.isSilver ? Self.silverWeight : 1
    let pageWeight = trust * (residue * 2 < classes.count ? Self.sparseResidueWeight : 1)
    lineWeights = zip(measures.lines, classes).map { line, lineClass in
      let length = Float(min(line.rawLength, Self.heaviestLength))
      return pageWeight * (1 + length / 120) * Self.certainty(of: lineClass, isSilver: page.isSilver)
    }
    lexicalWeights = classes.map { trust * Self.certainty(of: $0, isSilver: page.isSilver) }
    self.classes = classes
  }

  private static func certainty(of lineClass: LineClass, isSilver: Bool) -> Float {
    switch lineClass {
    case .unsure: isSilver ? 0 : unsureWeight
    case .other: isSilver ? 0 : 1
    default: 1
    }
  }

  /// The number of lines that are not blank.
  var count: Int { classes.count }
}
