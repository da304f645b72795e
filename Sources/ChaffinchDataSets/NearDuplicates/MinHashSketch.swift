import ChaffinchText

/// The smallest hashes of a set of shingles under many orders: equal slots estimate the Jaccard similarity of sets.
///
/// One-permutation MinHash (Li, Owen, Zhang, NIPS 2012), taken ``passes`` times with fewer bins each, so that the
/// bins of short documents are filled too; the few that stay empty borrow (Shrivastava, ICML 2017).
struct MinHashSketch {
  /// The slots of a sketch.
  static let slotCount = 128
  /// How often the set is hashed, each time into a share of the slots.
  static let passes = 2
  private static let binsPerPass = slotCount / passes

  /// The smallest hash of each bin, cut to 32 bits.
  private(set) var slots = [UInt32](repeating: .max, count: slotCount)

  /// Replaces the slots by those of the set of `shingles`; order and repeats do not matter.
  ///
  /// O(n).
  mutating func read(_ shingles: [UInt64]) {
    slots.withUnsafeMutableBufferPointer { slots in
      slots.update(repeating: .max)
      // A bin's number has six bits and is below 64, so every index is below 2 · 64.
      for shingle in shingles {
        Self.take(shingle, into: slots, first: 0)
        Self.take(shingle &* 0xBF58_476D_1CE4_E5B9, into: slots, first: 64)
      }
      if !shingles.isEmpty {
        for pass in 0..<Self.passes { Self.fillEmptyBins(of: slots, first: pass * Self.binsPerPass) }
      }
    }
  }

  @inline(__always)
  private static func take(_ hash: UInt64, into slots: UnsafeMutableBufferPointer<UInt32>, first: Int) {
    let bin = first &+ Int(truncatingIfNeeded: hash >> 58)
    let value = UInt32(truncatingIfNeeded: hash >> 24)
    if value < slots[bin] { slots[bin] = value }
  }

  /// An empty bin takes the value of another that its own number leads to, the same one in every sketch.
  private static func fillEmptyBins(of slots: UnsafeMutableBufferPointer<UInt32>, first: Int) {
    var filled: UInt64 = 0
    for bin in 0..<binsPerPass where slots[first + bin] != .max { filled |= 1 << UInt64(bin) }
    guard filled != 0 else { return }
    for bin in 0..<binsPerPass where filled & 1 << UInt64(bin) == 0 {
      var attempt: UInt64 = 0
      var source = bin
      while filled & 1 << UInt64(source) == 0 {
        attempt += 1
        source = Int(TokenHash.combine(UInt64(first + bin), attempt) >> 58)
      }
      slots[first + bin] = slots[first + source]
    }
  }
}
