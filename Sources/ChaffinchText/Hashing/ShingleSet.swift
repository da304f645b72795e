/// The distinct shingles of a document, in ascending order.
package struct ShingleSet: Sendable, Equatable {
  /// The hashes, ascending and distinct.
  package let values: [UInt64]

  /// Makes the set of `shingles`, whose bits must be mixed well.
  ///
  /// O(n) on average for hashes, which are spread evenly over buckets by their highest bits.
  package init(_ shingles: [UInt64]) {
    values = Self.distinct(shingles.count > 16 ? Self.sorted(shingles) : shingles.sorted())
  }

  private static func sorted(_ shingles: [UInt64]) -> [UInt64] {
    let bits = BucketSort.bitWidth(of: shingles.count - 1)
    let shift = UInt64(64 - bits)
    return [UInt64](unsafeUninitializedCapacity: shingles.count) { sorted, count in
      shingles.withUnsafeBufferPointer {
        BucketSort.spread($0, into: sorted, bits: bits) { Int(truncatingIfNeeded: $0 >> shift) }
      }
      count = shingles.count
      BucketSort.insert(UnsafeMutableBufferPointer(rebasing: sorted[..<count])) { $0 > $1 }
    }
  }

  private static func distinct(_ sorted: [UInt64]) -> [UInt64] {
    var sorted = sorted
    var count = 0
    sorted.withUnsafeMutableBufferPointer { sorted in
      for index in sorted.indices where index == 0 || sorted[index] != sorted[count - 1] {
        sorted[count] = sorted[index]
        count += 1
      }
    }
    sorted.removeLast(sorted.count - count)
    return sorted
  }

  /// How many values the two sets have in common.
  ///
  /// O(n + m).
  func commonCount(_ other: ShingleSet) -> Int {
    values.withUnsafeBufferPointer { left in
      other.values.withUnsafeBufferPointer { right in
        var common = 0
        var (first, second) = (0, 0)
        while first < left.count, second < right.count {
          let (one, two) = (left[first], right[second])
          common &+= one == two ? 1 : 0
          first &+= one <= two ? 1 : 0
          second &+= two <= one ? 1 : 0
        }
        return common
      }
    }
  }

  /// The share of the union that the sets have in common, 0…1; two empty sets have 1.
  package func jaccard(_ other: ShingleSet) -> Double {
    let common = commonCount(other)
    let union = values.count + other.values.count - common
    return union == 0 ? 1 : Double(common) / Double(union)
  }
}
