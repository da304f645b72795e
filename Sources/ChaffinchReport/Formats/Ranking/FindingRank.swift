import ChaffinchCore

/// Which findings come first where not all can be shown.
///
/// The severest, then the costliest, then the surest, then the first of the run: the same for any number of threads.
struct FindingRank: Comparable {
  private let severity: Int
  private let scoreLoss: Int
  private let confidence: Int
  /// The number of the finding in the run.
  let sequence: Int

  /// The rank of the finding that is number `sequence` of the run.
  init(_ finding: Finding, sequence: Int) {
    self.init(
      severity: finding.severity, scoreLoss: finding.scoreLoss, confidence: finding.confidence,
      sequence: sequence)
  }

  /// The rank of something that is like a finding.
  init(severity: Severity, scoreLoss: Double, confidence: Double, sequence: Int) {
    self.severity = Severity.allCases.firstIndex(of: severity) ?? 0
    self.scoreLoss = Self.thousandths(scoreLoss)
    self.confidence = Self.thousandths(confidence)
    self.sequence = sequence
  }

  /// Orders what is worth more before what is worth less.
  static func < (left: FindingRank, right: FindingRank) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    if left.scoreLoss != right.scoreLoss { return left.scoreLoss > right.scoreLoss }
    if left.confidence != right.confidence { return left.confidence > right.confidence }
    return left.sequence < right.sequence
  }

  private static func thousandths(_ value: Double) -> Int {
    value.isFinite ? DecimalNumber.rounded(value * 1000) : 0
  }
}
