import Foundation

/// How the slots of a sketch are joined to bands, so that similar documents share one.
///
/// Two documents with a Jaccard similarity of s agree in a slot with probability s, in a band of r slots with sʳ, and
/// miss each other in all of b bands with (1 − sʳ)ᵇ (Broder, "On the resemblance and containment of documents", 1997;
/// Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", chapter 3).
package struct Banding: Sendable, Equatable {
  /// The chance accepted that a pair exactly at the threshold shares no band.
  package static let acceptedMiss = 1e-6

  /// The slots of a band.
  package let rows: Int
  /// The number of bands.
  package let bands: Int

  /// Takes the longest bands that miss a pair at `threshold` less often than ``acceptedMiss``: the fewest candidates.
  ///
  /// At 0.8 that is 32 bands of 4 slots, which miss one pair in twenty million.
  package init(threshold: Double) {
    func miss(_ rows: Int) -> Double {
      pow(1 - pow(threshold, Double(rows)), Double(MinHashSketch.slotCount / rows))
    }
    rows = (1...16).last { miss($0) <= Self.acceptedMiss } ?? 1
    bands = MinHashSketch.slotCount / rows
  }
}
