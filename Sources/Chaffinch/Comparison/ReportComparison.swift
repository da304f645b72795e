import ChaffinchCore
import ChaffinchLint

/// What became better and worse from one report to a later one.
package struct ReportComparison: Sendable, Equatable {
  /// A figure before and after.
  package struct Change<Value: Sendable & Equatable>: Sendable, Equatable {
    /// The figure of the earlier report.
    package var before: Value
    /// The figure of the later report.
    package var after: Value
  }

  /// A rule whose findings changed in number or in points.
  package struct Rule: Sendable, Equatable {
    /// The rule's name.
    package var name: String
    /// Findings.
    package var findings: Change<Int>
    /// Points that they took from their texts, in all.
    package var points: Change<Double>
  }

  /// A site whose figures changed.
  package struct Site: Sendable, Equatable {
    /// The site's name, untrusted.
    package var name: String
    /// Texts.
    package var texts: Change<Int>
    /// Findings.
    package var findings: Change<Int>
    /// The mean score of its texts, nil where none has one.
    package var score: Change<Double?>
  }

  /// Texts in the reports.
  package let texts: Change<Int>
  /// Texts that only the later report has.
  package let newTexts: Int
  /// Texts that only the earlier report has.
  package let goneTexts: Int
  /// The scores of the runs.
  package let score: Change<Double?>
  /// Findings in all.
  package let findings: Change<Int>
  /// Findings that only the later report has, by text and fingerprint.
  package let newFindings: Int
  /// Findings that only the earlier report has.
  package let goneFindings: Int
  /// The rules that changed, the largest change in points first.
  package let rules: [Rule]
  /// The sites that changed, the largest loss of score first.
  package let sites: [Site]

  /// Compares two reports.
  ///
  /// O(n log n) in the texts and findings.
  package init(before: SavedReport, after: SavedReport) {
    texts = Change(before: before.texts.count, after: after.texts.count)
    score = Change(before: before.score, after: after.score)
    let (old, new) = (Set(before.texts.map(\.name)), Set(after.texts.map(\.name)))
    newTexts = new.subtracting(old).count
    goneTexts = old.subtracting(new).count
    let (had, has) = (Self.findings(before), Self.findings(after))
    newFindings = has.reduce(0) { $0 + max(0, $1.value - had[$1.key, default: 0]) }
    goneFindings = had.reduce(0) { $0 + max(0, $1.value - has[$1.key, default: 0]) }
    findings = Change(before: had.values.reduce(0, +), after: has.values.reduce(0, +))
    rules = Self.rules(before, after)
    sites = Self.sites(before, after)
  }

  /// Whether the run, or a site in both reports, lost more than `tolerance` points of score.
  package func isWorse(tolerance: Double) -> Bool {
    func falls(_ change: Change<Double?>) -> Bool {
      guard let before = change.before, let after = change.after else { return false }
      return before - after > tolerance
    }
    return falls(score) || sites.contains { falls($0.score) }
  }

  private struct Key: Hashable {
    let text: TextName
    let fingerprint: String
  }

  private static func findings(_ report: SavedReport) -> [Key: Int] {
    var counts: [Key: Int] = [:]
    for text in report.texts {
      for finding in text.findings {
        counts[Key(text: text.name, fingerprint: finding.fingerprint), default: 0] += 1
      }
    }
    return counts
  }

  private static func rules(_ before: SavedReport, _ after: SavedReport) -> [Rule] {
    func tallies(_ report: SavedReport) -> [String: (findings: Int, points: Double)] {
      var tallies: [String: (findings: Int, points: Double)] = [:]
      for finding in report.texts.flatMap(\.findings) {
        tallies[finding.rule, default: (0, 0)].findings += 1
        tallies[finding.rule, default: (0, 0)].points += finding.scoreLoss
      }
      return tallies
    }
    let (had, has) = (tallies(before), tallies(after))
    return Set(had.keys).union(has.keys).map { name in
      let (old, new) = (had[name] ?? (0, 0), has[name] ?? (0, 0))
      return Rule(
        name: name, findings: Change(before: old.findings, after: new.findings),
        points: Change(before: old.points, after: new.points))
    }
    .filter { $0.findings.before != $0.findings.after || abs($0.points.after - $0.points.before) >= 0.05 }
    .sorted {
      let (left, right) = (abs($0.points.after - $0.points.before), abs($1.points.after - $1.points.before))
      return left == right ? $0.name < $1.name : left > right
    }
  }

  private static func sites(_ before: SavedReport, _ after: SavedReport) -> [Site] {
    let had = Dictionary(grouping: before.texts) { $0.site ?? "" }
    let has = Dictionary(grouping: after.texts) { $0.site ?? "" }
    func score(_ texts: [SavedReport.Text]) -> Double? {
      let scores = texts.compactMap(\.score)
      return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }
    func count(_ texts: [SavedReport.Text]) -> Int { texts.reduce(0) { $0 + $1.findings.count } }
    return Set(had.keys).union(has.keys).map { name in
      let (old, new) = (had[name] ?? [], has[name] ?? [])
      return Site(
        name: name, texts: Change(before: old.count, after: new.count),
        findings: Change(before: count(old), after: count(new)),
        score: Change(before: score(old), after: score(new)))
    }
    .filter { $0.texts.before != $0.texts.after || $0.findings.before != $0.findings.after || $0.loss != 0 }
    .sorted { $0.loss == $1.loss ? $0.name < $1.name : $0.loss > $1.loss }
  }
}

extension ReportComparison.Site {
  /// The points of score lost; 0 where one of the two is missing.
  fileprivate var loss: Double {
    guard let before = score.before, let after = score.after else { return 0 }
    return before - after
  }
}
