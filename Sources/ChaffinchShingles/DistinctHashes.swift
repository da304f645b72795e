/// The distinct values of a list of hashes, numbered in the order they first occur.
///
/// Whoever counts something per word or per shingle counts in an array, by these numbers, and looks every hash up once.
public struct DistinctHashes: Sendable {
  /// For each hash of the list the number of its value, from 0.
  public let numbers: [Int32]
  /// How many distinct values there are.
  public let count: Int

  /// Numbers the values of `hashes`, whose own bits choose their slots: they must be mixed well.
  ///
  /// O(n) on average.
  public init(_ hashes: [UInt64]) {
    // At most half of the slots are filled.
    let slotCount = 1 << (UInt.bitWidth - max(8, hashes.count &* 2 &- 1).leadingZeroBitCount)
    var count: Int32 = 0
    numbers = [Int32](unsafeUninitializedCapacity: hashes.count) { numbers, initialized in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: slotCount) { slots in
        slots.initialize(repeating: -1)
        hashes.withUnsafeBufferPointer { hashes in
          for place in hashes.indices {
            numbers[place] = Self.number(of: place, hashes, numbers, slots, &count)
          }
        }
      }
      initialized = hashes.count
    }
    self.count = Int(count)
  }

  /// The number of the hash at `place`: that of the first place with its value, or the next number where it is new.
  ///
  /// A slot holds the first place of a value, or -1. The mask keeps the slot inside the table, and every place in it is
  /// one whose number is written already.
  @inline(__always)
  private static func number(
    of place: Int, _ hashes: UnsafeBufferPointer<UInt64>, _ numbers: UnsafeMutableBufferPointer<Int32>,
    _ slots: UnsafeMutableBufferPointer<Int32>, _ count: inout Int32
  ) -> Int32 {
    let hash = hashes[place]
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot] >= 0 {
      let first = Int(slots[slot])
      if hashes[first] == hash { return numbers[first] }
      slot = (slot &+ 1) & mask
    }
    slots[slot] = Int32(truncatingIfNeeded: place)
    defer { count &+= 1 }
    return count
  }
}
