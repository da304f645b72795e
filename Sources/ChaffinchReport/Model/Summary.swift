import ChaffinchCore

/// What the files of a run come to.
package struct Summary: Sendable, Equatable {
  /// What one rule found in the whole run.
  package struct RuleTally: Sendable, Equatable {
    /// Name of the rule.
    package var rule: String
    /// Number of findings.
    package var findings: Int
    /// Number of texts that have one.
    package var files: Int
    /// Bytes that the findings claim.
    package var bytes: Int
    /// Points that the rule takes off the run's score, or `nil` where the run has no score.
    package var scoreLoss: Double?
  }

  /// Number of texts looked at.
  package var files = 0
  /// Their size in bytes.
  package var bytes = 0
  /// Mean score weighted by visible characters, or `nil` when no text could be judged.
  package var score: Double?
  /// Texts in the band ``Band/clean``.
  package var clean = 0
  /// Texts in the band ``Band/needsCleaning``.
  package var needsCleaning = 0
  /// Texts in the band ``Band/dirty``.
  package var dirty = 0
  /// Findings that are left out because a baseline knows them.
  package var knownFindings = 0
  /// Bytes claimed per kind of residue; a kind that is missing claims none.
  package var residueBytes: [LineClass: Int] = [:]
  /// The rules that found something, the costliest first.
  package var rules: [RuleTally] = []
  /// Findings that the user's configuration passes over; they are in no other number.
  package var ignored = 0

  /// Texts without a score, which belong to no band.
  package var unjudged: Int { files - clean - needsCleaning - dirty }

  /// Creates the summary of a run over nothing.
  package init() {}
}

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
    var files = 0
    var latestFile = 0
    var bytes = 0
    var weightedLoss = 0
  }

  /// Creates the summary of nothing.
  package init() {}

  /// Counts one file, whose score weighs as much as its `weight` in visible characters.
  ///
  /// A file without a score adds to the files, bytes and residue, and to no band and no mean. `ignored` findings of it
  /// are passed over by the configuration.
  package mutating func add(_ file: FileReport, weight: Int, ignored: Int = 0) {
    summary.files += 1
    summary.ignored += ignored
    summary.bytes += file.bytes
    summary.knownFindings += file.knownFindings
    let band = Band(score: file.score)
    let weight = band == nil ? 0 : max(0, weight)
    switch band {
    case .clean: summary.clean += 1
    case .needsCleaning: summary.needsCleaning += 1
    case .dirty: summary.dirty += 1
    case nil: break
    }
    totalWeight += weight
    weightedScore += weight * thousandths(file.score ?? 0, atMost: 100)
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
        rule: rule, findings: tally.findings, files: tally.files, bytes: tally.bytes,
        scoreLoss: mean(tally.weightedLoss))
    }
    return result
  }

  private mutating func count(_ finding: Finding, weight: Int) {
    let bytes = max(0, finding.endByte - finding.startByte)
    summary.residueBytes[finding.residueClass, default: 0] += bytes
    var tally = tallies[finding.rule] ?? Tally()
    tally.findings += 1
    if tally.latestFile != summary.files { tally.files += 1 }
    tally.latestFile = summary.files
    tally.bytes += bytes
    // Held within 0…100 points, so that the sums cannot overflow.
    tally.weightedLoss += weight * thousandths(finding.scoreLoss, atMost: 100)
    tallies[finding.rule] = tally
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
}

/// The three bands of a score.
///
/// The limits are those of Lighthouse's report (`core/scoring.js` and its report renderer: 90 and 50).
package enum Band: Sendable, Equatable {
  /// 90 and above.
  case clean
  /// From 50 to below 90.
  case needsCleaning
  /// Below 50.
  case dirty

  /// Finds the band of a score from 0 to 100, or `nil` where there is none or it is not a number.
  ///
  /// The score counts as it is printed, with one decimal, so that no report says 90 and calls it needs cleaning.
  package init?(score: Double?) {
    guard let tenths = tenths(score) else { return nil }
    self = tenths >= 900 ? .clean : tenths >= 500 ? .needsCleaning : .dirty
  }

  /// The name of the band for readers.
  var title: String {
    switch self {
    case .clean: "clean"
    case .needsCleaning: "needs cleaning"
    case .dirty: "dirty"
    }
  }
}
