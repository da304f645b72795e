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
