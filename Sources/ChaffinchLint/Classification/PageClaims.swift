import ChaffinchCore

/// What the rules claim of a page under a policy, and the page with the classes that follow from it.
///
/// Lines of claims that the policy turns down are kept text again, so that the score, the letters and the cleaned text agree with
/// the findings. Fingerprints are those of all claims: what is turned down does not renumber the others.
struct PageClaims {
  /// The page after all decisions.
  let page: ClassifiedPage
  /// The claims that stand, by their place, then in the order of the rules.
  let entries: [ScoredClaim]
  /// How many claims are exempt.
  let exempted: Int
  /// The numbers of the exemptions that covered a claim, each once, ascending.
  let exemptions: [Int]

  init(_ page: ClassifiedPage, rules: [any Rule.Type], policy: RulePolicy) {
    guard !policy.isEmpty else {
      self.init(page: page, entries: Self.ask(page, rules, []), exempted: 0, exemptions: [])
      return
    }
    let custom = policy.customRules.filter { policy.isOn($0.metadata.name) }
    var page = CustomRules.mark(page, with: custom)
    var decisions = PolicyDecisions(policy: policy, bytes: page.measures.analysis.document.bytes)
    let asked = Self.ask(page, rules, custom)
    let (whole, refused) = decisions.sort(asked.filter { $0.claim.cost == .lines })
    var inside = asked.filter { $0.claim.cost != .lines }
    if !refused.isEmpty {
      page = page.keeping(lines: refused.flatMap { Array($0.claim.lines) })
      // What is found inside of kept lines depends on which are kept.
      inside = Self.ask(page, rules, []).filter { $0.claim.cost != .lines }
    }
    let (parts, refusedParts) = decisions.sort(inside)
    page = page.keepingMarkup(
      onLines: refusedParts.filter(\.isOfCharacters).flatMap { Array($0.claim.lines) })
    self.init(
      page: page, entries: Self.ordered(whole + parts, rules, custom), exempted: decisions.exempted,
      exemptions: decisions.exemptions.sorted())
  }

  private init(page: ClassifiedPage, entries: [ScoredClaim], exempted: Int, exemptions: [Int]) {
    self.page = page
    self.entries = entries
    self.exempted = exempted
    self.exemptions = exemptions
  }

  private static func ask(_ page: ClassifiedPage, _ rules: [any Rule.Type], _ custom: [CustomRule])
    -> [ScoredClaim]
  {
    var claims: [(rule: RuleMetadata, claim: Claim)] = []
    for rule in rules {
      let metadata = rule.metadata
      claims += rule.check(page).map { (metadata, $0) }
    }
    for (number, rule) in custom.enumerated() {
      claims += CustomRules.claims(of: rule, number: number, on: page).map { (rule.metadata, $0) }
    }
    let order = claims.indices.sorted {
      (claims[$0].claim.bytes.lowerBound, $0) < (claims[$1].claim.bytes.lowerBound, $1)
    }
    var fingerprints = FindingFingerprints()
    return order.map { place in
      let (rule, claim) = claims[place]
      return ScoredClaim(rule: rule, claim: claim, fingerprint: fingerprints.next(rule.name, claim, page))
    }
  }

  private static func ordered(
    _ entries: [ScoredClaim], _ rules: [any Rule.Type], _ custom: [CustomRule]
  ) -> [ScoredClaim] {
    let names = rules.map { $0.metadata.name } + custom.map { $0.metadata.name }
    let ranks = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    // A claim on the whole document goes before those on its lines.
    func key(_ place: Int) -> (Int, Int, Int) {
      let claim = entries[place].claim
      return (claim.lines.isEmpty ? -1 : claim.bytes.lowerBound, ranks[entries[place].rule.name] ?? 0, place)
    }
    return entries.indices.sorted { key($0) < key($1) }.map { entries[$0] }
  }
}

extension ScoredClaim {
  /// Whether it claims characters inside of a line.
  fileprivate var isOfCharacters: Bool { if case .characters = claim.cost { true } else { false } }
}

/// Tells the claims that stand from those that a policy turns down, and counts why.
private struct PolicyDecisions {
  let policy: RulePolicy
  let bytes: [UInt8]
  var exempted = 0
  var exemptions: Set<Int> = []

  init(policy: RulePolicy, bytes: [UInt8]) {
    self.policy = policy
    self.bytes = bytes
  }

  mutating func sort(_ entries: [ScoredClaim]) -> (
    standing: [ScoredClaim], refused: [ScoredClaim]
  ) {
    var standing: [ScoredClaim] = []
    var refused: [ScoredClaim] = []
    for entry in entries {
      if accepts(entry) { standing.append(entry) } else { refused.append(entry) }
    }
    return (standing, refused)
  }

  private mutating func accepts(_ entry: ScoredClaim) -> Bool {
    guard policy.accepts(entry.claim, of: entry.rule.name) else { return false }
    let covering = policy.exemptions.filter {
      $0.covers(entry.rule.name, fingerprint: entry.fingerprint, span: bytes[entry.claim.bytes])
    }
    guard !covering.isEmpty else { return true }
    exempted += 1
    exemptions.formUnion(covering.map(\.number))
    return false
  }
}
