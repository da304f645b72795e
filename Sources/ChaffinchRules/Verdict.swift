import ChaffinchLabeller
import ChaffinchText

/// All that Chaffinch says of one document.
public struct Verdict: Sendable {
  /// The page with the classes of its lines.
  public let page: JudgedPage
  /// The findings, in the order of their place, then of the rules.
  public let findings: [Finding]
  /// Cleanliness, 0…100, or nil where it cannot be judged.
  public let score: Double?
  /// How whole the characters are: 100 without encoding damage.
  public let integrity: Double?
  /// How whole the body is: 100 from ``Score/wholeBody`` characters of body on.
  public let completeness: Double?

  /// Asks every rule of `rules` about `page`.
  public init(_ page: JudgedPage, rules: [any Rule.Type] = RuleList.all) {
    var claims: [Claim] = []
    var claimants: [any Rule.Type] = []
    for rule in rules {
      claims += rule.check(page)
      while claimants.count < claims.count { claimants.append(rule) }
    }
    let order = claims.indices.sorted {
      (claims[$0].bytes.lowerBound, $0) < (claims[$1].bytes.lowerBound, $1)
    }
    let score = Score(page, order.map { claims[$0] })
    var fingerprints = FindingFingerprints()
    findings = zip(order, score.losses).map { number, loss in
      let (metadata, claim) = (claimants[number].metadata, claims[number])
      return Finding(
        rule: metadata.name, severity: metadata.severity, claim: claim,
        documentLines: Self.documentLines(of: claim, page), scoreLoss: loss,
        fingerprint: fingerprints.next(metadata.name, claim, page))
    }
    self.page = page
    self.score = score.value
    completeness = score.completeness
    integrity = score.value == nil ? nil : EncodingDamageRule.integrity(of: page)
  }

  /// The bytes of the lines kept as body.
  public var bodyBytes: Int {
    zip(page.lines, page.classes).reduce(0) { $0 + ($1.1 == .body ? $1.0.end - $1.0.start : 0) }
  }

  private static func documentLines(of claim: Claim, _ page: JudgedPage) -> ClosedRange<Int> {
    guard let first = claim.lines.first, let last = claim.lines.last else {
      return 1...1
    }
    return page.lines[first].index + 1...page.lines[last].index + 1
  }
}
