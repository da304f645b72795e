import ChaffinchText

/// A document's cleanliness from 0 to 100, and what each finding took from it.
///
/// `100·C/(C+R)`, less for a document with no body: C the characters nobody claimed, R those that findings claim. Additive:
/// the losses sum to 100 less the score. Monotone: removing claimed residue leaves C as it is and can only lower R.
/// Comparable across scripts: a character that is a token of its own counts 2.5.
///
/// It estimates the share of the characters that a careful reader would keep, so all residue weighs the same, and the
/// addresses of links and images count: the reader removes them with their line. `scripts/fit-score` measures this on
/// labelled pages that the labeller has not seen. The mean distance is 3.0 points; other weights, and a least length of
/// lines, take off less than 0.1 or add to it. Visible characters alone were 6.8 points off, for the addresses of a menu
/// are most of it.
package struct Score: Sendable, Equatable {
  /// The score, or nil for a document without a visible character.
  package let value: Double?
  /// The points each claim takes, in the order of the claims.
  package let losses: [Double]
  /// The share of the body that a whole document would have, 0…100.
  package let completeness: Double?

  /// A body shorter than this, in visible effective characters, is not whole.
  static let wholeBody = 200.0

  /// Scores `page` with all its `claims`.
  init(_ page: ClassifiedPage, _ claims: [Claim]) {
    let kept = page.lines.indices.filter { !page.classes[$0].isResidue }
    let inside = claims.reduce(0) { $0 + $1.charactersInside }
    let clean = max(0, kept.reduce(0.0) { $0 + page.lines[$1].fullLength } - Double(inside))
    let costs = claims.map { Self.cost(of: $0, page) }
    let claimed = costs.reduce(0, +)
    let total = clean + claimed
    guard total > 0, claimed > 0 || page.measures.analysis.visibleLength > 0 else {
      self.init(value: nil, losses: claims.map { _ in 0 }, completeness: nil)
      return
    }
    let body = kept.filter { page.classes[$0] == .body }
    let bodyLength = body.reduce(0.0) { $0 + Double(page.lines[$1].effectiveLength) }
    let wholeness = min(1, bodyLength / Self.wholeBody)
    let base = 100 * clean / total
    let losses = zip(claims, costs).map { claim, cost in
      claim.cost == .missingBody ? base * (1 - wholeness) : 100 * cost / total
    }
    let hasBodyClaim = claims.contains { $0.cost == .missingBody }
    self.init(value: hasBodyClaim ? base * wholeness : base, losses: losses, completeness: 100 * wholeness)
  }

  private init(value: Double?, losses: [Double], completeness: Double?) {
    self.value = value
    self.losses = losses
    self.completeness = completeness
  }

  private static func cost(of claim: Claim, _ page: ClassifiedPage) -> Double {
    switch claim.cost {
    case .none, .missingBody: 0
    case .characters(let count): Double(count)
    case .lines: claim.lines.reduce(0.0) { $0 + page.lines[$1].fullLength }
    }
  }
}

extension Claim {
  /// The characters of kept lines that the claim covers and that would otherwise count as clean.
  fileprivate var charactersInside: Int {
    if case .characters(let count) = cost { return count }
    return 0
  }
}

extension LineShape {
  /// The effective length of the line with its markup.
  fileprivate var fullLength: Double { Double(rawLength) + Double(effectiveLength) - Double(visibleLength) }
}
