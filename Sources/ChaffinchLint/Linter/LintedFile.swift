import ChaffinchCore

/// One document's report, and what a run needs to know of it beside.
public struct LintedFile: Sendable {
  /// The report.
  public let report: FileReport
  /// The visible characters of the text, which weigh its score in the run's.
  public let visibleCharacters: Int
  /// The worst severity among its findings; nil without findings.
  public let worstSeverity: Severity?
  /// When the document makes the run fail, as its configuration has it.
  package let gate: Gate
  /// How many findings the configuration passes over.
  public let ignored: Int
  /// The numbers of the ignores that passed over one (``IgnoreEntry/number``), ascending.
  package let usedIgnores: [Int]

  /// Makes the result of one document.
  package init(
    report: FileReport, visibleCharacters: Int, worstSeverity: Severity?, gate: Gate, ignored: Int,
    usedIgnores: [Int]
  ) {
    self.report = report
    self.visibleCharacters = visibleCharacters
    self.worstSeverity = worstSeverity
    self.gate = gate
    self.ignored = ignored
    self.usedIgnores = usedIgnores
  }

  /// The file with a report that leaves known findings out.
  package func knowing(_ report: FileReport) -> LintedFile {
    LintedFile(
      report: report, visibleCharacters: visibleCharacters,
      worstSeverity: report.findings.map(\.severity).max(),
      gate: gate, ignored: ignored, usedIgnores: usedIgnores)
  }

  /// The file with all findings of `report` known.
  package func knowing(allOf report: FileReport) -> LintedFile {
    var known = report
    known.findings = []
    known.knownFindings += report.findings.count
    return knowing(known)
  }
}

extension Gate {
  /// Whether `file` makes the run fail; a score that is no worse than a baseline's does not.
  package func fails(_ file: LintedFile, keepsItsScore: Bool = false) -> Bool {
    if !keepsItsScore, isTooLow(file.report.score) { return true }
    guard let leastSeverity, let worst = file.worstSeverity else { return false }
    return worst >= leastSeverity
  }

  /// The report of `file` with the findings that make the run fail, all where its score does; nil where it does not fail.
  package func failingPart(of file: LintedFile, keepsItsScore: Bool = false) -> FileReport? {
    if !keepsItsScore, isTooLow(file.report.score) { return file.report }
    guard let leastSeverity else { return nil }
    var report = file.report
    report.findings.removeAll { $0.severity < leastSeverity }
    return report.findings.isEmpty ? nil : report
  }

  private func isTooLow(_ score: Double?) -> Bool {
    guard let minScore, let score else { return false }
    return score < minScore
  }

  /// The severity from which a finding makes the run fail; nil for none.
  private var leastSeverity: Severity? {
    (failOn ?? (minScore == nil ? .note : .never)).severity
  }
}
