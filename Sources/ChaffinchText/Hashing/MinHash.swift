/// A sketch of a set of hashes from which the Jaccard similarity of two sets can be estimated: the share of equal bins.
///
/// One-permutation MinHash (Li, Owen, Zhang, NIPS 2012) with optimal densification of empty bins by a fixed walk
/// (Shrivastava, ICML 2017): O(n), whatever the number of bins.
@usableFromInline package struct MinHash: Sendable, Equatable {
  /// How hashes are spread over the bins; only sketches of one layout can be compared.
  package enum Layout: Sendable {
    /// One pass over 128 bins, what indexes of sites hold.
    case onePass
    /// Two passes over 64 bins each, so that those of short documents are filled too: more work and fewer misses, as
    /// data sets want it.
    case twoPasses
  }

  /// The number of bins of a sketch.
  @usableFromInline package static let binCount = 128

  /// The smallest hash of each bin, cut to 32 bits.
  @usableFromInline package private(set) var bins: [UInt32]

  /// Sketches the set of `hashes`; order and repeats do not matter.
  ///
  /// O(n). The sketch of the empty set equals that of no other set.
  package init(_ hashes: [UInt64] = [], layout: Layout = .onePass) {
    bins = [UInt32](repeating: .max, count: Self.binCount)
    read(hashes, layout: layout)
  }

  /// Makes a sketch from the bins of one; nil where they are not ``binCount``.
  package init?(bins: [UInt32]) {
    guard bins.count == Self.binCount else { return nil }
    self.bins = bins
  }

  /// Replaces the sketch by that of the set of `hashes`.
  ///
  /// O(n).
  package mutating func read(_ hashes: [UInt64], layout: Layout) {
    bins.withUnsafeMutableBufferPointer { bins in
      bins.update(repeating: .max)
      switch layout {
      case .onePass:
        for hash in hashes { Self.add(hash, to: bins, first: 0, binBits: 7, valueShift: 16) }
        Self.densify(bins, 0..<Self.binCount, binBits: 7)
      case .twoPasses:
        for hash in hashes {
          Self.add(hash, to: bins, first: 0, binBits: 6, valueShift: 24)
          Self.add(hash &* 0xBF58_476D_1CE4_E5B9, to: bins, first: 64, binBits: 6, valueShift: 24)
        }
        Self.densify(bins, 0..<64, binBits: 6)
        Self.densify(bins, 64..<128, binBits: 6)
      }
    }
  }

  /// Takes a hash into the bin that its highest bits name; the bits from `valueShift` up are compared there.
  @inline(__always)
  private static func add(
    _ hash: UInt64, to bins: UnsafeMutableBufferPointer<UInt32>, first: Int, binBits: UInt64,
    valueShift: UInt64
  ) {
    // In bounds: `first` and the largest number of `binBits` bits are below the number of bins together.
    let bin = first &+ Int(truncatingIfNeeded: hash >> (64 &- binBits))
    let value = UInt32(truncatingIfNeeded: hash >> valueShift)
    if value < bins[bin] { bins[bin] = value }
  }

  /// An empty bin of `pass` takes the value of another that its own number leads to, the same one in every sketch.
  private static func densify(
    _ bins: UnsafeMutableBufferPointer<UInt32>, _ pass: Range<Int>, binBits: UInt64
  ) {
    var filledCount = 0
    for bin in pass where bins[bin] != .max { filledCount += 1 }
    guard filledCount > 0, filledCount < pass.count else { return }
    let filled = Array(bins[pass])
    for bin in pass where bins[bin] == .max {
      var attempt: UInt64 = 0
      var source = bin - pass.lowerBound
      // A number of `binBits` bits is below the bins of the pass, one of which is filled.
      while filled[source] == .max {
        attempt += 1
        source = Int(truncatingIfNeeded: TokenHash.combine(UInt64(bin), attempt) >> (64 - binBits))
      }
      bins[bin] = filled[source]
    }
  }
}
