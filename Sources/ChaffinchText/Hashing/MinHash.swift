/// A sketch of a set of hashes from which the Jaccard similarity of two sets can be estimated.
///
/// One-permutation MinHash (Li, Owen, Zhang, NIPS 2012) with optimal densification of empty bins by a fixed walk
/// (Shrivastava, ICML 2017): one pass over the hashes, whatever the number of bins.
@usableFromInline package struct MinHash: Sendable, Equatable {
  /// The number of bins of a sketch.
  @usableFromInline package static let binCount = 128

  /// The smallest hash of each bin, cut to 32 bits.
  @usableFromInline package let bins: [UInt32]

  /// Sketches the set of `hashes`; order and repeats do not matter.
  ///
  /// O(n). The sketch of the empty set equals that of no other set.
  package init(_ hashes: [UInt64]) {
    var bins = [UInt32](repeating: .max, count: Self.binCount)
    for hash in hashes {
      let bin = Int(hash >> 57)
      bins[bin] = min(bins[bin], UInt32(truncatingIfNeeded: hash >> 16))
    }
    Self.densify(&bins)
    self.bins = bins
  }

  /// Makes a sketch from the bins of one; nil where they are not ``binCount``.
  package init?(bins: [UInt32]) {
    guard bins.count == Self.binCount else { return nil }
    self.bins = bins
  }

  /// The share of bins in which the two sketches agree: an unbiased estimate of the sets' Jaccard similarity.
  @usableFromInline package func similarity(to other: MinHash) -> Double {
    var equal = 0
    for bin in bins.indices where bins[bin] == other.bins[bin] { equal += 1 }
    return Double(equal) / Double(bins.count)
  }

  /// An empty bin takes the value of another that its own number leads to, the same one in every sketch.
  private static func densify(_ bins: inout [UInt32]) {
    let filled = bins
    guard filled.contains(where: { $0 != .max }) else { return }
    for bin in bins.indices where filled[bin] == .max {
      var attempt: UInt64 = 0
      var source = bin
      while filled[source] == .max {
        attempt += 1
        source = Int(TokenHash.combine(UInt64(bin), attempt) >> 57)
      }
      bins[bin] = filled[source]
    }
  }
}
