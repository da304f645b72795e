/// The distinct shingles of a document, in ascending order.
package struct ShingleSet: Sendable, Equatable {
  /// The hashes, ascending and distinct.
  package let values: [UInt64]

  /// Makes the set of `shingles`, whose bits must be mixed well.
  ///
  /// The hashes are spread over as many buckets as there are values, by their highest bits, and each bucket is sorted by
  /// insertion: O(n) on average for hashes, which are spread evenly.
  package init(_ shingles: [UInt64]) {
    guard shingles.count > 16 else {
      values = Self.distinct(shingles.sorted())
      return
    }
    values = Self.distinct(Self.spread(shingles))
  }

  private static func spread(_ shingles: [UInt64]) -> [UInt64] {
    let bits = Int.bitWidth - (shingles.count - 1).leadingZeroBitCount
    let shift = UInt64(64 - bits)
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1 << bits + 1) { starts in
      starts.initialize(repeating: 0)
      // The highest `bits` bits of a hash are a number below 1 << bits, so every index is inside.
      for shingle in shingles { starts[Int(shingle >> shift) + 1] &+= 1 }
      for bucket in 1...(1 << bits) { starts[bucket] &+= starts[bucket - 1] }
      return [UInt64](unsafeUninitializedCapacity: shingles.count) { sorted, count in
        for shingle in shingles {
          let bucket = Int(shingle >> shift)
          sorted.initializeElement(at: Int(starts[bucket]), to: shingle)
          starts[bucket] &+= 1
        }
        count = shingles.count
        insertionSort(sorted)
      }
    }
  }

  /// Linear where every value is near its place.
  private static func insertionSort(_ values: UnsafeMutableBufferPointer<UInt64>) {
    for next in values.indices.dropFirst() {
      let value = values[next]
      var place = next
      while place > 0, values[place - 1] > value {
        values[place] = values[place - 1]
        place -= 1
      }
      values[place] = value
    }
  }

  private static func distinct(_ sorted: [UInt64]) -> [UInt64] {
    var sorted = sorted
    var count = 0
    sorted.withUnsafeMutableBufferPointer { sorted in
      for place in sorted.indices where place == 0 || sorted[place] != sorted[count - 1] {
        sorted[count] = sorted[place]
        count += 1
      }
    }
    sorted.removeLast(sorted.count - count)
    return sorted
  }

  /// How many values the two sets have in common.
  ///
  /// O(n + m).
  package func commonCount(_ other: ShingleSet) -> Int {
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

  /// The share of this set that stands in `other` too, 0…1; the empty set has 1.
  package func containment(in other: ShingleSet) -> Double {
    values.isEmpty ? 1 : Double(commonCount(other)) / Double(values.count)
  }
}
