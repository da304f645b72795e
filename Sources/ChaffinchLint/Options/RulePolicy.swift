import ChaffinchCore

/// What a user has decided about the rules, for one document.
package struct RulePolicy: Sendable {
  /// What is decided about one rule.
  package struct Decision: Sendable, Equatable {
    /// Whether the rule finds anything.
    package var isOn: Bool
    /// How much its findings trouble the user; nil for as much as the rule says.
    package var severity: Severity?
    /// Findings with a lower confidence, the probability of residue, are none, 0…1; nil for all.
    package var minConfidence: Double?

    /// Makes a decision; the default changes nothing.
    package init(isOn: Bool = true, severity: Severity? = nil, minConfidence: Double? = nil) {
      self.isOn = isOn
      self.severity = severity
      self.minConfidence = minConfidence
    }
  }

  /// The decisions by the names of the rules; nothing is changed about the others.
  package var decisions: [String: Decision]
  /// The user's own rules, asked before all others; of two that match a line the first has it.
  package var customRules: [CustomRule]
  /// Findings that are none.
  package var exemptions: [Exemption]

  /// Makes a policy; the default changes nothing.
  package init(
    decisions: [String: Decision] = [:], customRules: [CustomRule] = [], exemptions: [Exemption] = []
  ) {
    self.decisions = decisions
    self.customRules = customRules
    self.exemptions = exemptions
  }

  /// Whether all rules are as they are.
  var isEmpty: Bool { decisions.isEmpty && customRules.isEmpty && exemptions.isEmpty }

  func isOn(_ rule: String) -> Bool { decisions[rule]?.isOn ?? true }

  func severity(of rule: RuleMetadata) -> Severity { decisions[rule.name]?.severity ?? rule.severity }

  /// Whether the rule is on and sure enough.
  func accepts(_ claim: Claim, of rule: String) -> Bool {
    guard let decision = decisions[rule] else { return true }
    return decision.isOn && claim.confidence >= decision.minConfidence ?? 0
  }
}

/// Findings that the user has looked at and passes over.
package struct Exemption: Sendable, Equatable {
  /// What tells this exemption from others.
  package let number: Int
  /// The rule of the findings.
  package let rule: String
  /// Their fingerprint; nil for any.
  package let fingerprint: String?
  /// The spellings of a text in their spans; empty for any span.
  package let texts: [[UInt8]]

  /// Makes an exemption.
  package init(number: Int, rule: String, fingerprint: String? = nil, texts: [[UInt8]] = []) {
    self.number = number
    self.rule = rule
    self.fingerprint = fingerprint
    self.texts = texts
  }

  /// Whether it is about a finding of `rule` with `fingerprint` whose span is `span`.
  func covers(_ rule: String, fingerprint: String, span: ArraySlice<UInt8>) -> Bool {
    guard self.rule == rule, self.fingerprint ?? fingerprint == fingerprint else { return false }
    return texts.isEmpty || texts.contains { LineLiteral.stands($0, in: span) }
  }
}
