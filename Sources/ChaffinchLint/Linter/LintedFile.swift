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
    if !keepsItsScore, let minScore, let score = file.report.score, score < minScore { return true }
    let level = failOn ?? (minScore == nil ? .note : .never)
    guard let least = level.severity, let worst = file.worstSeverity else { return false }
    return worst >= least
  }
}
