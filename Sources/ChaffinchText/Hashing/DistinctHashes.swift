/// The distinct values of a list of hashes, numbered in the order they first occur.
///
/// Whoever counts something per word or per shingle counts in an array, by these numbers, and looks every hash up once.
/// Apart from `HashTable`, since the list holds the keys already: a slot is four bytes, all in temporary memory.
@usableFromInline package struct DistinctHashes: Sendable {
  /// For each hash of the list the number of its value, from 0.
  @usableFromInline package let numbers: [Int32]
  /// The index at which each value first stands in the list.
  @usableFromInline package let firstIndices: [Int32]

  /// How many distinct values there are.
  @usableFromInline package var count: Int { firstIndices.count }

  /// Numbers the values of `hashes`, whose own bits choose their slots: they must be mixed well.
  ///
  /// O(n) on average.
  package init(_ hashes: [UInt64]) {
    var numbers: [Int32] = []
    firstIndices = [Int32](unsafeUninitializedCapacity: hashes.count) { firstIndices, count in
      numbers = [Int32](unsafeUninitializedCapacity: hashes.count) { numbers, initialized in
        hashes.withUnsafeBufferPointer { count = Self.number($0, numbers, firstIndices) }
        initialized = hashes.count
      }
    }
    self.numbers = numbers
  }

  /// Writes the number of each of `hashes` to `numbers`, and the first index of each number to `firstIndices`.
  ///
  /// Both have room for as many as there are hashes. Returns how many numbers there are.
  private static func number(
    _ hashes: UnsafeBufferPointer<UInt64>, _ numbers: UnsafeMutableBufferPointer<Int32>,
    _ firstIndices: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    // At most half of the slots are filled; a slot holds a number, or -1.
    let slotCount = 1 << (UInt.bitWidth - max(8, hashes.count &* 2 &- 1).leadingZeroBitCount)
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: slotCount) { slots in
      slots.initialize(repeating: -1)
      let mask = slotCount &- 1
      var count = 0
      for index in hashes.indices {
        let hash = hashes[index]
        // Every number in the table has its index written.
        let slot = LinearProbing.slot(from: LinearProbing.firstSlot(of: hash, mask: mask), mask: mask) {
          slots[$0] < 0 || hashes[Int(firstIndices[Int(slots[$0])])] == hash
        }
        if slots[slot] < 0 {
          slots[slot] = Int32(truncatingIfNeeded: count)
          firstIndices.initializeElement(at: count, to: Int32(truncatingIfNeeded: index))
          count &+= 1
        }
        numbers.initializeElement(at: index, to: slots[slot])
      }
      return count
    }
  }
}
