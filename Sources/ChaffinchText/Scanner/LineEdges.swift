/// The folded scalars at both ends of the line under way.
///
/// They stand one behind the other in memory of the scanner's ``TokenScratch``, so that each costs one store; when that
/// is full, all but the ends are dropped.
struct LineEdges {
  private let places: UnsafeMutablePointer<UInt32>
  private var taken = 0

  private static let headKept = 36
  private static let tailKept = 12
  /// The most that is kept of a line.
  static let kept = headKept + tailKept
  /// The places that the ends need.
  static let capacity = 1024

  /// Takes the ends of a line into `places`, of which there are ``capacity``.
  init(places: UnsafeMutablePointer<UInt32>) { self.places = places }

  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    makeRoom(for: 1)
    places[taken] = scalar
    taken &+= 1
  }

  /// The place of the next scalar, with room for `count` of them behind it.
  @inline(__always)
  mutating func end(afterRoomFor count: Int) -> UnsafeMutablePointer<UInt32> {
    makeRoom(for: count)
    return places + taken
  }

  /// Takes the `count` scalars that were stored from ``end(afterRoomFor:)`` on.
  @inline(__always)
  mutating func take(_ count: Int) { taken &+= count }

  /// After this, `count` places behind those taken lie inside ``capacity``.
  @inline(__always)
  private mutating func makeRoom(for count: Int) {
    assert(count <= Self.capacity - Self.kept)
    if taken > Self.capacity &- count { dropMiddle() }
  }

  private mutating func dropMiddle() {
    // More than `kept` places are taken, for whoever makes room asks for less than the rest.
    let tail = places + (taken - Self.tailKept)
    (places + Self.headKept).update(from: tail, count: Self.tailKept)
    taken = Self.kept
  }

  /// Appends the beginning and the end to `edges`, in reading order; returns how many are the beginning's.
  func write(to edges: inout [UInt32]) -> Int {
    let headCount = min(taken, Self.headKept)
    let tailCount = min(taken - headCount, Self.tailKept)
    edges.append(contentsOf: UnsafeBufferPointer(start: places, count: headCount))
    edges.append(contentsOf: UnsafeBufferPointer(start: places + (taken - tailCount), count: tailCount))
    return headCount
  }
}
