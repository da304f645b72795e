/// The folded scalars at both ends of the line under way: the first ones, and a ring of the last ones.
///
/// Vectors instead of arrays: nothing is allocated, and a store needs no check for uniqueness.
struct LineEdges {
  private var head = SIMD64<UInt32>()
  private var tail = SIMD16<UInt32>()
  private var taken = 0

  private static let headKept = 36
  private static let tailKept = 12
  /// The most that is kept of a line.
  static let kept = headKept + tailKept
  /// The ring has a power of two of places, so that a mask finds the next one.
  private static let ringMask = 15

  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    if taken < Self.headKept {
      head[taken] = scalar
    } else {
      tail[taken & Self.ringMask] = scalar
    }
    taken &+= 1
  }

  /// Appends the beginning and the end to `edges`, in reading order; returns how many are the beginning's.
  func write(to edges: inout [UInt32]) -> Int {
    let headCount = min(taken, Self.headKept)
    withUnsafeBytes(of: head) { bytes in
      // The vector has 64 places, more than are ever taken.
      edges.append(contentsOf: bytes.bindMemory(to: UInt32.self)[..<headCount])
    }
    let tailCount = min(taken - headCount, Self.tailKept)
    for place in taken - tailCount..<taken { edges.append(tail[place & Self.ringMask]) }
    return headCount
  }
}
