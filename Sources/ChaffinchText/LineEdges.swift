/// The folded scalars at both ends of the line under way: the first ones, and a ring of the last ones.
///
/// They stand in memory of the scanner's ``TokenScratch``, so that each costs one store.
struct LineEdges {
  private let places: UnsafeMutablePointer<UInt32>
  private var taken = 0

  private static let headKept = 36
  private static let tailKept = 12
  /// The ring has a power of two of places, so that a mask finds the next one.
  private static let ringMask = 15
  /// The most that is kept of a line.
  static let kept = headKept + tailKept
  /// The places that the ends need.
  static let capacity = headKept + ringMask + 1

  /// Takes the ends of a line into `places`, of which there are ``capacity``.
  init(places: UnsafeMutablePointer<UInt32>) { self.places = places }

  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    // The head's places lie below `headKept`, the ring's in the sixteen from there on.
    places[taken < Self.headKept ? taken : Self.headKept &+ (taken & Self.ringMask)] = scalar
    taken &+= 1
  }

  /// Appends the beginning and the end to `edges`, in reading order; returns how many are the beginning's.
  func write(to edges: inout [UInt32]) -> Int {
    let headCount = min(taken, Self.headKept)
    edges.append(contentsOf: UnsafeBufferPointer(start: places, count: headCount))
    let tailCount = min(taken - headCount, Self.tailKept)
    for place in taken - tailCount..<taken { edges.append(places[Self.headKept + (place & Self.ringMask)]) }
    return headCount
  }
}
