/// The search of all tables here with open addressing.
@usableFromInline package enum LinearProbing {
  /// The slot at which a hash whose bits are mixed well is looked for first.
  @inlinable @inline(__always)
  package static func firstSlot(of hash: UInt64, mask: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
  }

  /// The first slot from `start` on that is free or has what is looked for, by `isEnd`.
  ///
  /// The slots are a power of two, `mask` and one more, so the mask keeps every slot inside; one of them must be free, or the
  /// search may not end. O(1) on average where four in ten are free.
  @inlinable @inline(__always)
  package static func slot(from start: Int, mask: Int, where isEnd: (_ slot: Int) -> Bool) -> Int {
    var slot = start
    while !isEnd(slot) { slot = (slot &+ 1) & mask }
    return slot
  }
}
