import ChaffinchCore

/// Adds up a summary file by file and keeps none of them.
///
/// Sums are kept in whole thousandths of a point, so the result does not depend on the order of the files.
/// Memory grows with the number of rules only.
package struct SummaryBuilder: Sendable {
  private var summary = Summary()
  private var totalWeight = 0
  private var weightedScore = 0
  private var tallies: [String: Tally] = [:]

  private struct Tally {
    var findings = 0
    var bytes = 0
    var weightedLoss = 0
  }

  /// Creates the summary of nothing.
  package init() {}

  /// Counts one file, whose score weighs as much as its `weight` in visible characters.
  ///
  /// A file without a score adds to the files, bytes and residue, and to no band and no mean. `ignored` findings of it are passed
  /// over by the configuration.
  package mutating func add(_ file: FileReport, weight: Int, ignored: Int = 0) {
    summary.files += 1
    summary.ignored += ignored
    summary.bytes += file.bytes
    summary.knownFindings += file.knownFindings
    let band = file.score.flatMap(Band.init(score:))
    let weight = band == nil ? 0 : max(0, weight)
    switch band {
    case .clean: summary.clean += 1
    case .needsCleaning: summary.needsCleaning += 1
    case .dirty: summary.dirty += 1
    case nil: break
    }
    totalWeight += weight
    weightedScore += weight * Self.thousandths(file.score ?? 0)
    for finding in file.findings {
      count(finding, weight: weight)
    }
  }

  /// The summary of the files so far.
  package var result: Summary {
    var result = summary
    result.score = mean(weightedScore)
    result.rules = tallies.sorted(by: Self.isCostlier).map { rule, tally in
      Summary.RuleTally(
        rule: rule, findings: tally.findings, bytes: tally.bytes, scoreLoss: mean(tally.weightedLoss))
    }
    return result
  }

  private mutating func count(_ finding: Finding, weight: Int) {
    let bytes = max(0, finding.endByte - finding.startByte)
    summary.residueBytes[finding.residueClass, default: 0] += bytes
    tallies[finding.rule, default: Tally()].findings += 1
    tallies[finding.rule, default: Tally()].bytes += bytes
    tallies[finding.rule, default: Tally()].weightedLoss += weight * Self.thousandths(finding.scoreLoss)
  }

  private func mean(_ weightedSum: Int) -> Double? {
    guard totalWeight > 0 else { return nil }
    return Double(weightedSum) / Double(totalWeight) / 1000
  }

  /// The costliest rule first; ties by bytes, then by name.
  private static func isCostlier(
    _ left: (key: String, value: Tally), _ right: (key: String, value: Tally)
  ) -> Bool {
    let leftCost = (left.value.weightedLoss, left.value.bytes)
    let rightCost = (right.value.weightedLoss, right.value.bytes)
    return leftCost == rightCost ? left.key < right.key : leftCost > rightCost
  }

  /// A score or loss in thousandths of a point, held within 0…100 so that the sums cannot overflow.
  private static func thousandths(_ points: Double) -> Int {
    guard points.isFinite else { return 0 }
    return DecimalNumber.rounded(min(points, 100) * 1000)
  }
}
