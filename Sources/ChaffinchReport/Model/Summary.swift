/// What the files of a run come to.
public struct Summary: Sendable, Equatable {
  /// What one rule found in the whole run.
  public struct RuleTally: Sendable, Equatable {
    /// Name of the rule.
    public var rule: String
    /// Number of findings.
    public var findings: Int
    /// Bytes that the findings claim.
    public var bytes: Int
    /// Points that the rule takes off the run's score, or `nil` where the run has no score.
    public var scoreLoss: Double?

    /// Creates the tally of a rule.
    public init(rule: String, findings: Int, bytes: Int, scoreLoss: Double?) {
      self.rule = rule
      self.findings = findings
      self.bytes = bytes
      self.scoreLoss = scoreLoss
    }
  }

  /// Number of texts looked at.
  public var files: Int
  /// Their size in bytes.
  public var bytes: Int
  /// Mean score weighted by visible characters, or `nil` when no text could be judged.
  public var score: Double?
  /// Texts in the band ``Band/clean``.
  public var clean: Int
  /// Texts in the band ``Band/needsCleaning``.
  public var needsCleaning: Int
  /// Texts in the band ``Band/dirty``.
  public var dirty: Int
  /// Findings that are left out because a baseline knows them.
  public var knownFindings = 0
  /// Bytes claimed per kind of residue; a kind that is missing claims none.
  public var residueBytes: [FindingReport.ResidueClass: Int]
  /// The rules that found something, the costliest first.
  public var rules: [RuleTally]
  /// Findings that the user's configuration passes over; they are in no other number.
  public var ignored = 0

  /// Texts without a score, which belong to no band.
  public var unjudged: Int { files - clean - needsCleaning - dirty }

  /// Creates a summary; without arguments, that of a run over nothing.
  public init(
    files: Int = 0, bytes: Int = 0, score: Double? = nil, clean: Int = 0, needsCleaning: Int = 0,
    dirty: Int = 0, residueBytes: [FindingReport.ResidueClass: Int] = [:], rules: [RuleTally] = []
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
