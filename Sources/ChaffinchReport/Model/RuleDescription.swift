/// What a report may say of a rule.
public struct RuleDescription: Sendable, Equatable {
  /// Name in kebab-case.
  public var name: String
  /// What the rule finds, in one sentence without a full stop.
  public var summary: String
  /// Why it matters, in a few sentences.
  public var rationale: String
  /// What to do about a finding.
  public var remedy: String
  /// How much a finding troubles the user unless a configuration says otherwise.
  public var severity: FindingReport.Severity

  /// Creates a description.
  public init(
    name: String, summary: String, rationale: String, remedy: String, severity: FindingReport.Severity
  ) {
    self.name = name
    self.summary = summary
    self.rationale = rationale
    self.remedy = remedy
    self.severity = severity
  }
}
