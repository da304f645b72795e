/// The first elements of a ranking, and how many were offered; the memory is that of twice as many as are kept.
struct TopRanked<Rank: Comparable & Sendable, Element: Sendable>: Sendable {
  private let limit: Int
  private let costLimit: Int
  private var entries: [(rank: Rank, cost: Int, element: Element)] = []
  private var cost = 0
  /// The worst rank that was kept when elements were last dropped.
  private var bound: Rank?
  /// How many elements were offered.
  private(set) var offered = 0

  /// Keeps at most `limit` elements, and no more than together cost `costLimit`.
  init(_ limit: Int, costLimit: Int = .max) {
    self.limit = limit
    self.costLimit = costLimit
  }

  /// Offers an element, which is made only if it may be kept.
  mutating func offer(_ rank: Rank, cost measure: (Element) -> Int = { _ in 0 }, _ make: () -> Element) {
    offered += 1
    if let bound, bound < rank { return }
    let element = make()
    let price = measure(element)
    entries.append((rank, price, element))
    cost += price
    if entries.count >= 2 * limit + 1 || cost / 2 >= costLimit { prune() }
  }

  /// What is kept, the first of the ranking first.
  var elements: [Element] {
    var copy = self
    copy.prune()
    return copy.entries.map(\.element)
  }

  /// Drops what can be among the first no more, however many elements follow.
  private mutating func prune() {
    entries.sort { $0.rank < $1.rank }
    cost = 0
    var count = 0
    while count < min(limit, entries.count), entries[count].cost <= costLimit - cost {
      cost += entries[count].cost
      count += 1
    }
    guard count < entries.count else { return }
    bound = entries[count].rank
    entries.removeSubrange(count...)
  }
}
