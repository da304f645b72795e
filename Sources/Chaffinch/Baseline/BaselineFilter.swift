import ChaffinchCore

/// Takes the known findings out of the reports of a run, text by text.
///
/// A finding is known when the baseline has its fingerprint for the same text, or all of its lines under the same rule there;
/// what the baseline knows of texts that are gone speaks for texts it has never seen, since files move.
package struct BaselineFilter {
  /// What became of a text's findings.
  package struct Outcome: Sendable {
    /// The report without the known findings, which it counts.
    package let report: FileReport
    /// Whether the text scores no worse than when the baseline was written; false for a text it did not know.
    package let keepsItsScore: Bool
  }

  private let baseline: Baseline
  private var isMatched: [Bool]
  /// The indices of the entries of each text, in order.
  private var entriesOfText: [TextName: [Int]] = [:]
  /// The indices of the entries of texts that are gone, by fingerprint.
  private var entriesOfGoneTexts: [String: [Int]] = [:]

  /// Filters by `baseline`; `isThere` tells whether the file at a path can still be read.
  package init(_ baseline: Baseline, isThere: (_ path: String) -> Bool) {
    self.baseline = baseline
    isMatched = [Bool](repeating: false, count: baseline.entries.count)
    var isFound: [String: Bool] = [:]
    for (index, entry) in baseline.entries.enumerated() {
      entriesOfText[entry.text, default: []].append(index)
      let found = isFound[entry.path] ?? isThere(entry.path)
      isFound[entry.path] = found
      if !found { entriesOfGoneTexts[entry.fingerprint, default: []].append(index) }
    }
  }

  /// Filters the next text.
  package mutating func filter(_ file: FileReport) -> Outcome {
    let name = TextName(file)
    let own = entriesOfText[name] ?? []
    let lines = KnownLines(own.map { baseline.entries[$0] })
    var report = file
    report.findings = file.findings.filter { !isKnown($0, own, lines) }
    report.knownFindings = file.findings.count - report.findings.count
    let keepsItsScore =
      baseline.scores[name.description].map { (file.score ?? 0) >= $0 - Self.scoreTolerance } ?? false
    return Outcome(report: report, keepsItsScore: keepsItsScore)
  }

  /// The rounding of the scores in the file.
  private static let scoreTolerance = 0.05

  private mutating func isKnown(_ finding: Finding, _ own: [Int], _ lines: KnownLines) -> Bool {
    if let entry = own.first(where: {
      !isMatched[$0] && baseline.entries[$0].fingerprint == finding.fingerprint
    }) {
      isMatched[entry] = true
      return true
    }
    if let entries = lines.entries(holding: finding) {
      for entry in entries { isMatched[own[entry]] = true }
      return true
    }
    guard let entry = entriesOfGoneTexts[finding.fingerprint]?.first(where: { !isMatched[$0] }) else {
      return false
    }
    isMatched[entry] = true
    return true
  }

  /// How many findings the baseline knows.
  package var count: Int { baseline.entries.count }

  /// The entries that no text has matched so far.
  package var unmatched: [Baseline.Entry] {
    zip(baseline.entries, isMatched).compactMap { $1 ? nil : $0 }
  }

  /// The baseline without the entries that matched nothing although their text was read or is gone.
  ///
  /// `wasRead` tells whether the file at a path was part of the run, `isThere` whether it can be read.
  package func pruned(wasRead: (String) -> Bool, isThere: (String) -> Bool) -> Baseline {
    let kept = zip(baseline.entries, isMatched).filter { entry, isMatched in
      isMatched || (!wasRead(entry.path) && isThere(entry.path))
    }
    let names = Set(kept.map(\.0.text.description))
    return Baseline(entries: kept.map(\.0), scores: baseline.scores.filter { names.contains($0.key) })
  }
}

extension Baseline.Entry {
  /// The text that it was found in.
  fileprivate var text: TextName { TextName(path: path, record: record) }
}

/// The lines of the entries of one text, under their rules.
private struct KnownLines {
  private var entries: [String: [String: Int]] = [:]

  init(_ known: [Baseline.Entry]) {
    for (index, entry) in known.enumerated() {
      for line in entry.lines { entries[entry.rule, default: [:]][line] = index }
    }
  }

  /// The entries that together hold all lines of `finding`; nil where a line is new, or there are none.
  func entries(holding finding: Finding) -> Set<Int>? {
    guard !finding.lineFingerprints.isEmpty, let lines = entries[finding.rule] else { return nil }
    var found: Set<Int> = []
    for line in finding.lineFingerprints {
      guard let entry = lines[String(line, radix: 16)] else { return nil }
      found.insert(entry)
    }
    return found
  }
}
