/// Adds up the pages of one group.
struct GroupFigures: Sendable {
  private(set) var accuracy = Accuracy()
  private var bins = CalibrationBins()
  private var bodyTexts: [BodyTextAgreement] = []
  private var scoreErrors: [Double] = []
  private var withoutScore = 0
  private var cleanTwice = 0

  /// Adds up `pages`.
  init(_ pages: some Sequence<EvaluatedPage>) {
    for page in pages { add(page) }
  }

  private mutating func add(_ page: EvaluatedPage) {
    accuracy.add(page)
    bins.add(page)
    if let bodyText = page.bodyText { bodyTexts.append(bodyText) }
    if page.score == nil { withoutScore += 1 }
    if let score = page.score, let truth = page.trueScore { scoreErrors.append((score - truth).magnitude) }
    if page.linesCalledAgain == 0 { cleanTwice += 1 }
  }

  /// The probability of residue against the truth.
  var calibration: AccuracyReport.Calibration { bins.calibration }

  /// The figures of the group `name`.
  func group(_ key: AccuracyReport.Group.Key, _ name: String) -> AccuracyReport.Group {
    AccuracyReport.Group(
      by: key, name: name, documents: accuracy.pages, residue: residue, bodyText: bodyText, score: score,
      documentsCleanTwice: cleanTwice, calibrationError: calibration.expectedError, classes: classes)
  }

  private var residue: AccuracyReport.ResidueFigures {
    let (lines, characters) = (accuracy.lines, accuracy.characters)
    return AccuracyReport.ResidueFigures(
      lines: lines.total, linePrecision: lines.precision, lineRecall: lines.recall, lineF1: lines.f1,
      characterF1: characters.f1, bodyLinesAccused: lines.falsePositiveRate,
      bodyCharactersAccused: characters.falsePositiveRate)
  }

  private var bodyText: AccuracyReport.BodyTextFigures? {
    guard let precision = Self.mean(bodyTexts.map(\.precision)),
      let recall = Self.mean(bodyTexts.map(\.recall)),
      let f1 = Self.mean(bodyTexts.map(\.f1))
    else { return nil }
    return AccuracyReport.BodyTextFigures(
      documents: bodyTexts.count, precision: precision, recall: recall, f1: f1)
  }

  private var score: AccuracyReport.ScoreFigures {
    AccuracyReport.ScoreFigures(
      documents: scoreErrors.count, documentsWithoutScore: withoutScore, meanError: Self.mean(scoreErrors))
  }

  private var classes: [AccuracyReport.ClassFigures] {
    Accuracy.classes.map { lineClass in
      let counts = accuracy.byClass[lineClass] ?? Accuracy.Counts()
      return AccuracyReport.ClassFigures(
        name: lineClass.name, lines: counts.truePositives + counts.falseNegatives,
        precision: counts.precision, recall: counts.recall, f1: counts.f1)
    }
  }

  /// The mean of `values`, or nil without one.
  static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}

/// Lines sorted into bins of equal width by their probability of residue.
struct CalibrationBins: Sendable {
  static let count = 15

  private var lines = [Int](repeating: 0, count: count)
  private var residue = [Int](repeating: 0, count: count)
  private var probability = [Double](repeating: 0, count: count)

  /// Counts the scored lines of one more page.
  mutating func add(_ page: EvaluatedPage) {
    for line in page.lines where line.isScored {
      let bin = min(Self.count - 1, max(0, Int(line.residue * Float(Self.count))))
      lines[bin] += 1
      residue[bin] += line.truth?.isResidue == true ? 1 : 0
      probability[bin] += Double(line.residue)
    }
  }

  /// The bins as the report has them.
  var calibration: AccuracyReport.Calibration {
    AccuracyReport.Calibration(
      bins: (0..<Self.count).map { bin in
        guard lines[bin] > 0 else {
          return AccuracyReport.Calibration.Bin(lines: 0, meanProbability: nil, residueShare: nil)
        }
        let count = Double(lines[bin])
        return AccuracyReport.Calibration.Bin(
          lines: lines[bin], meanProbability: probability[bin] / count,
          residueShare: Double(residue[bin]) / count)
      })
  }
}
