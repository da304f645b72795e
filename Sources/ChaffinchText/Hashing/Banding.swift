/// How the bins of a sketch are joined to bands, so that similar documents share one.
///
/// Two documents with a Jaccard similarity of s agree in a bin with probability s, in a band of r bins with sʳ, and
/// miss each other in all of b bands with (1 − sʳ)ᵇ (Broder, "On the resemblance and containment of documents", 1997;
/// Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", chapter 3).
package struct Banding: Sendable, Equatable {
  /// The chance accepted that a pair exactly at the threshold shares no band.
  static let acceptedMiss = 1e-6

  /// The bins of a band.
  let rows: Int
  /// The number of bands.
  let bands: Int

  /// Takes the longest bands that miss a pair at `threshold` less often than ``acceptedMiss``: the fewest candidates.
  ///
  /// At 0.8 that is 32 bands of 4 bins, which miss one pair in ten million.
  package init(threshold: Double) {
    func power(_ base: Double, _ exponent: Int) -> Double {
      (0..<exponent).reduce(1) { power, _ in power * base }
    }
    rows = (1...16).last { power(1 - power(threshold, $0), MinHash.binCount / $0) <= Self.acceptedMiss } ?? 1
    bands = MinHash.binCount / rows
  }

  /// Appends the key of each band of `sketch`; equal bands under another `seed` have other keys.
  package func appendKeys(of sketch: MinHash, seed: UInt64 = 0, to keys: inout [UInt64]) {
    sketch.bins.withUnsafeBufferPointer { bins in
      for band in 0..<bands {
        var key = seed ^ UInt64(band)
        // In bounds: there are at least `bands * rows` bins.
        for bin in band * rows..<(band + 1) * rows { key = TokenHash.combine(key, UInt64(bins[bin])) }
        keys.append(key)
      }
    }
  }
}
