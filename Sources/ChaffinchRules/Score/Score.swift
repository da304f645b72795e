import ChaffinchLabeller

/// A document's cleanliness from 0 to 100, and what each finding took from it.
///
/// `100·C/(C+R)`, less for a document with no body: C the visible characters nobody claimed, R the weighted characters
/// that findings claim. Additive: the losses sum to 100 less the score. Monotone: removing claimed residue leaves C as it
/// is and can only lower R. Comparable across scripts: lengths are effective lengths.
public struct Score: Sendable, Equatable {
  /// The score, or nil for a document without a visible character.
  public let value: Double?
  /// The points each claim takes, in the order of the claims.
  public let losses: [Double]
  /// The share of the body that a whole document would have, 0…100.
  public let completeness: Double?

  /// The least a claimed line counts, so that menus of one-word lines weigh something.
  static let leastLineLength = 20.0
  /// A body shorter than this, in effective characters, is not whole.
  public static let wholeBody = 200.0

  /// What a character of a class weighs against a clean one: captions belong to the article more than menus do.
  static func weight(of residueClass: LineClass) -> Double { residueClass == .caption ? 0.3 : 1 }

  /// Scores `page` with all its `claims`.
  public init(_ page: JudgedPage, _ claims: [Claim]) {
    let kept = page.lines.indices.filter { !page.classes[$0].isResidue }
    let inside = claims.reduce(0) { $0 + $1.visibleCharacters }
    let clean = max(0, kept.reduce(0.0) { $0 + Double(page.lines[$1].effectiveLength) } - Double(inside))
    let costs = claims.map { Self.cost(of: $0, page) }
    let total = clean + costs.reduce(0, +)
    guard total > 0 else {
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

  private static func cost(of claim: Claim, _ page: JudgedPage) -> Double {
    switch claim.cost {
    case .none, .missingBody: 0
    case .characters(let count, _): Double(count)
    case .lines:
      claim.lines.reduce(0.0) { sum, index in
        let weight = weight(of: page.classes[index])
        return sum + weight * max(Double(page.lines[index].effectiveLength), leastLineLength)
      }
    }
  }
}

extension Claim {
  /// The characters of kept lines that the claim covers and that would otherwise count as clean.
  fileprivate var visibleCharacters: Int {
    if case .characters(_, let visible) = cost { return visible }
    return 0
  }
}
