/// The distinct values of a list of hashes, numbered in the order they first occur.
///
/// Whoever counts something per word or per shingle counts in an array, by these numbers, and looks every hash up once.
@usableFromInline package struct DistinctHashes: Sendable {
  /// For each hash of the list the number of its value, from 0.
  @usableFromInline package let numbers: [Int32]
  /// Where each value first stands in the list.
  @usableFromInline package let places: [Int32]

  /// How many distinct values there are.
  @usableFromInline package var count: Int { places.count }

  /// Numbers the values of `hashes`, whose own bits choose their slots: they must be mixed well.
  ///
  /// O(n) on average.
  package init(_ hashes: [UInt64]) {
    var numbers: [Int32] = []
    places = [Int32](unsafeUninitializedCapacity: hashes.count) { places, count in
      numbers = [Int32](unsafeUninitializedCapacity: hashes.count) { numbers, initialized in
        hashes.withUnsafeBufferPointer { count = Self.number($0, numbers, places) }
        initialized = hashes.count
      }
    }
    self.numbers = numbers
  }

  /// Writes the number of each of `hashes` to `numbers`, and the first place of each number to `places`.
  ///
  /// Both have room for as many as there are hashes. Returns how many numbers there are.
  private static func number(
    _ hashes: UnsafeBufferPointer<UInt64>, _ numbers: UnsafeMutableBufferPointer<Int32>,
    _ places: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    // At most half of the slots are filled; a slot holds a number, or -1.
    let slotCount = 1 << (UInt.bitWidth - max(8, hashes.count &* 2 &- 1).leadingZeroBitCount)
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: slotCount) { slots in
      slots.initialize(repeating: -1)
      let mask = slotCount &- 1
      var count = 0
      for place in hashes.indices {
        let hash = hashes[place]
        // The mask keeps the slot inside the table, and every number in it has its place written.
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while slots[slot] >= 0, hashes[Int(places[Int(slots[slot])])] != hash { slot = (slot &+ 1) & mask }
        if slots[slot] < 0 {
          slots[slot] = Int32(truncatingIfNeeded: count)
          places.initializeElement(at: count, to: Int32(truncatingIfNeeded: place))
          count &+= 1
        }
        numbers.initializeElement(at: place, to: slots[slot])
      }
      return count
    }
  }
}
