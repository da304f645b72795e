import ChaffinchCore

/// All that Chaffinch says of one document.
package struct LintResult: Sendable {
  /// The page with the classes of its lines, the policy's decisions included.
  package let page: ClassifiedPage
  /// The findings, in the order of their place, then of the rules.
  package let findings: [ScoredClaim]
  /// Cleanliness, 0…100, or nil where it cannot be judged.
  package let score: Double?
  /// How whole the characters are: 100 without encoding damage.
  package let integrity: Double?
  /// How whole the body is: 100 from ``Score/wholeBody`` characters of body on.
  package let completeness: Double?

  /// How many findings the user passes over.
  let exempted: Int
  /// The numbers of the ``Exemption``s that covered a finding, each once, ascending.
  package let exemptions: [Int]

  /// Asks every rule of `rules`, and those of the user's own, about `page`, as `policy` has it.
  ///
  /// The ``page`` of the result has the classes that follow from the policy: what is no finding is kept text.
  package init(
    _ page: ClassifiedPage, rules: [any Rule.Type] = RuleList.all, policy: RulePolicy = RulePolicy()
  ) {
    let claims = PageClaims(page, rules: rules, policy: policy)
    let page = claims.page
    let score = Score(page, claims.entries.map(\.claim))
    findings = zip(claims.entries, score.losses).map { entry, loss in
      var entry = entry
      entry.severity = policy.severity(of: entry.rule)
      entry.documentLines = Self.documentLines(of: entry.claim, page)
      entry.scoreLoss = loss
      return entry
    }
    self.page = page
    self.score = score.value
    completeness = score.completeness
    integrity = score.value == nil ? nil : EncodingDamageRule.integrity(of: page)
    exempted = claims.exempted
    exemptions = claims.exemptions
  }

  /// The bytes of the lines kept as body.
  package var bodyBytes: Int {
    zip(page.lines, page.classes).reduce(0) { $0 + ($1.1 == .body ? $1.0.end - $1.0.start : 0) }
  }

  private static func documentLines(of claim: Claim, _ page: ClassifiedPage) -> ClosedRange<Int> {
    guard let first = claim.lines.first, let last = claim.lines.last else {
      return 1...1
    }
    return page.lines[first].index + 1...page.lines[last].index + 1
  }
}
