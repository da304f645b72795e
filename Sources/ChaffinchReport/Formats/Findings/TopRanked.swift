import ChaffinchCore

/// The first elements of a ranking, and how many were offered; the memory is that of twice as many as are kept.
///
/// Kept is the longest beginning of the ranking whose elements cost no more than the limit together: offering can only
/// push an element out, so what has been dropped would not have come back. O(log n) for an element on average.
struct TopRanked<Rank: Comparable & Sendable, Element: Sendable>: Sendable {
  private let limit: Int
  private var costLimit: Int
  private var entries: [(rank: Rank, cost: Int, element: Element)] = []
  private var isPruned = true
  /// The first rank that was dropped: it and all behind it stay out.
  private var bound: Rank?
  /// The costs of the elements together.
  private(set) var cost = 0
  /// How many elements were offered.
  private(set) var offered = 0

  /// Keeps at most `limit` elements, and no more than together cost `costLimit`.
  init(_ limit: Int, costLimit: Int = .max) {
    self.limit = limit
    self.costLimit = costLimit
  }

  /// Whether an element of this rank may be kept.
  func accepts(_ rank: Rank) -> Bool { bound.map { rank < $0 } ?? true }

  /// Offers an element, which is made only if it may be kept.
  mutating func offer(_ rank: Rank, cost measure: (Element) -> Int = { _ in 0 }, _ make: () -> Element) {
    offered += 1
    guard accepts(rank) else { return }
    let element = make()
    let price = measure(element)
    entries.append((rank, price, element))
    cost += price
    isPruned = false
    if entries.count > 2 * limit || cost - costLimit > costLimit { prune() }
  }

  /// What is kept, the first of the ranking first.
  var elements: [Element] {
    guard isPruned else {
      var copy = self
      copy.prune()
      return copy.elements
    }
    return entries.map(\.element)
  }

  /// Drops what can be among the first no more, however many elements follow.
  mutating func prune() {
    entries.sort { $0.rank < $1.rank }
    cost = 0
    var count = 0
    while count < min(limit, entries.count), entries[count].cost <= costLimit - cost {
      cost += entries[count].cost
      count += 1
    }
    isPruned = true
    guard count < entries.count else { return }
    bound = entries[count].rank
    entries.removeSubrange(count...)
  }

  /// Lowers the limit of the costs, and drops what does not fit.
  mutating func prune(toCost limit: Int) {
    costLimit = min(costLimit, limit)
    prune()
  }
}

/// Which findings come first where not all can be shown.
///
/// The severest, then the costliest, then the surest, then the first of the run: the same for any number of threads.
struct FindingRank: Comparable {
  private let severity: Int
  private let scoreLoss: Int
  private let confidence: Int
  /// The number of the finding in the run.
  let sequence: Int

  /// The rank of the finding that is number `sequence` of the run.
  init(_ finding: Finding, sequence: Int) {
    self.init(
      severity: finding.severity, scoreLoss: finding.scoreLoss, confidence: finding.confidence,
      sequence: sequence)
  }

  /// The rank of something that is like a finding.
  init(severity: Severity, scoreLoss: Double, confidence: Double, sequence: Int) {
    self.severity = Severity.allCases.firstIndex(of: severity) ?? 0
    self.scoreLoss = thousandths(scoreLoss)
    self.confidence = thousandths(confidence)
    self.sequence = sequence
  }

  /// Orders what is worth more before what is worth less.
  static func < (left: FindingRank, right: FindingRank) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    if left.scoreLoss != right.scoreLoss { return left.scoreLoss > right.scoreLoss }
    if left.confidence != right.confidence { return left.confidence > right.confidence }
    return left.sequence < right.sequence
  }
}

/// Which files come first where not all can be shown.
///
/// Those of the lowest score, without a score last; then by the bytes of their names, then the first of the run.
struct FileRank: Comparable, Sendable {
  private let scoreTenths: Int
  private let name: [UInt8]
  private let sequence: Int

  /// The rank of the file that is number `sequence` of the run, by its score as it is printed.
  init(score: Double?, name: [UInt8] = [], sequence: Int) {
    scoreTenths = tenths(score) ?? .max
    self.name = name
    self.sequence = sequence
  }

  /// Orders what is worse before what is better.
  static func < (left: FileRank, right: FileRank) -> Bool {
    if left.scoreTenths != right.scoreTenths { return left.scoreTenths < right.scoreTenths }
    if left.name != right.name { return left.name.lexicographicallyPrecedes(right.name) }
    return left.sequence < right.sequence
  }
}
