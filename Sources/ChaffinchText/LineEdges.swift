/// The folded scalars at both ends of the line under way: the first ones, and a ring of the last ones.
///
/// The arrays are allocated once and serve all lines.
struct LineEdges {
  private var head: [UInt32] = []
  private var tail: [UInt32] = []
  private var taken = 0

  private static let headKept = 36
  private static let tailKept = 12

  mutating func removeAll() {
    head.removeAll(keepingCapacity: true)
    tail.removeAll(keepingCapacity: true)
    taken = 0
  }

  mutating func append(_ scalar: UInt32) {
    if head.count < Self.headKept {
      head.append(scalar)
    } else if tail.count < Self.tailKept {
      tail.append(scalar)
    } else {
      tail[oldest] = scalar
    }
    taken += 1
  }

  /// The place in the full ring of the scalar that was taken first, which the next one replaces.
  private var oldest: Int { (taken - Self.headKept) % Self.tailKept }

  /// Appends the beginning and the end to `edges`, in reading order; returns how many are the beginning's.
  func write(to edges: inout [UInt32]) -> Int {
    edges.append(contentsOf: head)
    let first = tail.count < Self.tailKept ? 0 : oldest
    for offset in 0..<tail.count { edges.append(tail[(first + offset) % tail.count]) }
    return head.count
  }
}
