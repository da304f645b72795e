import ChaffinchCore

/// What the files of a run come to.
package struct Summary: Sendable, Equatable {
  /// What one rule found in the whole run.
  package struct RuleTally: Sendable, Equatable {
    /// Name of the rule.
    package var rule: String
    /// Number of findings.
    package var findings: Int
    /// Bytes that the findings claim.
    package var bytes: Int
    /// Points that the rule takes off the run's score, or `nil` where the run has no score.
    package var scoreLoss: Double?

    /// Creates the tally of a rule.
    package init(rule: String, findings: Int, bytes: Int, scoreLoss: Double?) {
      self.rule = rule
      self.findings = findings
      self.bytes = bytes
      self.scoreLoss = scoreLoss
    }
  }

  /// Number of texts looked at.
  package var files: Int
  /// Their size in bytes.
  package var bytes: Int
  /// Mean score weighted by visible characters, or `nil` when no text could be judged.
  package var score: Double?
  /// Texts in the band ``Band/clean``.
  package var clean: Int
  /// Texts in the band ``Band/needsCleaning``.
  package var needsCleaning: Int
  /// Texts in the band ``Band/dirty``.
  package var dirty: Int
  /// Findings that are left out because a baseline knows them.
  package var knownFindings = 0
  /// Bytes claimed per kind of residue; a kind that is missing claims none.
  package var residueBytes: [LineClass: Int]
  /// The rules that found something, the costliest first.
  package var rules: [RuleTally]
  /// Findings that the user's configuration passes over; they are in no other number.
  package var ignored = 0

  /// Texts without a score, which belong to no band.
  package var unjudged: Int { files - clean - needsCleaning - dirty }

  /// Creates a summary; without arguments, that of a run over nothing.
  package init(
    files: Int = 0, bytes: Int = 0, score: Double? = nil, clean: Int = 0, needsCleaning: Int = 0,
    dirty: Int = 0, residueBytes: [LineClass: Int] = [:], rules: [RuleTally] = []
  ) {
    self.files = files
    self.bytes = bytes
    self.score = score
    self.clean = clean
    self.needsCleaning = needsCleaning
    self.dirty = dirty
    self.residueBytes = residueBytes
    self.rules = rules
  }
}
