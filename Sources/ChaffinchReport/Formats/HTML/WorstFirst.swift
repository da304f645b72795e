/// The place of a file in the report: the lowest score first, those without one last; then by name, then as they came.
struct WorstFirstKey: Comparable, Sendable {
  /// The score in tenths, as it is printed.
  let tenths: Int
  /// The bytes of the name.
  let name: [UInt8]
  /// Number of the file in its run.
  let sequence: Int

  static func < (left: WorstFirstKey, right: WorstFirstKey) -> Bool {
    if left.tenths != right.tenths { return left.tenths < right.tenths }
    if left.name != right.name { return left.name.lexicographicallyPrecedes(right.name) }
    return left.sequence < right.sequence
  }
}

/// The worst of all elements that were added, as many as fit, whatever the order in which they came.
///
/// Kept is the longest run of the worst whose costs stay within the limit together: adding can only push an element out, so
/// what has been dropped would not have come back. Memory: twice the limits. O(log n) for an element on average.
struct WorstFirst<Element: Sendable>: Sendable {
  private struct Entry: Sendable {
    let key: WorstFirstKey
    let cost: Int
    let element: Element
  }

  private let countLimit: Int
  private var costLimit: Int
  private var entries: [Entry] = []
  /// The costs of the elements together.
  private(set) var cost = 0
  /// The first key that was dropped: it and all behind it stay out.
  private var bound: WorstFirstKey?

  /// Creates an empty selection of at most `countLimit` elements that cost no more than `costLimit` together.
  init(countLimit: Int, costLimit: Int) {
    self.countLimit = countLimit
    self.costLimit = costLimit
  }

  /// Whether an element of this key could stay.
  func accepts(_ key: WorstFirstKey) -> Bool { bound.map { key < $0 } ?? true }

  /// Adds an element if it can stay.
  mutating func add(_ element: Element, _ key: WorstFirstKey, cost: Int) {
    guard accepts(key) else { return }
    entries.append(Entry(key: key, cost: cost, element: element))
    self.cost += cost
    if entries.count > 2 * countLimit || self.cost > 2 * costLimit { prune() }
  }

  /// Sorts, and drops what does not fit; to be called before ``elements``.
  mutating func prune() {
    entries.sort { $0.key < $1.key }
    var kept = 0
    var sum = 0
    while kept < entries.count, kept < countLimit, sum + entries[kept].cost <= costLimit {
      sum += entries[kept].cost
      kept += 1
    }
    if kept < entries.count {
      bound = entries[kept].key
      entries.removeSubrange(kept...)
    }
    cost = sum
  }

  /// Lowers the limit of the costs, and drops what does not fit.
  mutating func prune(toCost limit: Int) {
    costLimit = min(costLimit, limit)
    prune()
  }

  /// The elements, the worst first.
  var elements: [Element] { entries.map(\.element) }
}
