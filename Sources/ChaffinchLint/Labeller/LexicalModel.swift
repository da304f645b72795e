import ChaffinchCore

/// The hashed logistic model: a logit per class for every line, from its own words and characters only.
///
/// Weights are 8-bit, one scale for the whole table: that costs under half a point of accuracy and keeps the table in
/// the cache (LABELLER.md, recipe 2).
package struct LexicalModel: Sendable, Equatable {
  /// The weights: one row of ``LineClass/count`` values per feature, padded to 16 so that a row is one vector.
  package let rows: [SIMD16<Int8>]
  /// What a weight of 1 is worth.
  package let scale: Float
  /// The logits of a line without features.
  package let bias: SIMD16<Float>

  /// Logits are cut at this size, so that one odd word cannot outshout the page.
  static let largestLogit: Float = 12

  package init(rows: [SIMD16<Int8>], scale: Float, bias: SIMD16<Float>) {
    self.rows = rows
    self.scale = scale
    self.bias = bias
  }

  /// Rounds trained weights to 8 bits.
  package init(weights: [SIMD16<Float>], bias: SIMD16<Float>) {
    // Weights beyond the 99.95th percentile are cut: a few outliers would cost all others their precision.
    let magnitudes = weights.map { max($0.max(), -$0.min()) }.sorted()
    let largest = max(1e-6, magnitudes[min(magnitudes.count - 1, magnitudes.count * 9995 / 10000)])
    let scale = largest / 127
    self.scale = scale
    self.bias = bias
    rows = weights.map { row in
      let rounded = (row / scale).rounded(.toNearestOrEven).clamped(
        lowerBound: SIMD16(repeating: -127), upperBound: SIMD16(repeating: 127))
      return SIMD16<Int8>(truncatingIfNeeded: SIMD16<Int32>(rounded))
    }
  }

  /// The logits of the line whose features are `features`, one per class; the padding is 0.
  ///
  /// O(n) in the features.
  package func logits(of features: ArraySlice<UInt16>) -> SIMD16<Float> {
    // 16 bits hold the sum of 258 weights; a line has at most about 110 features.
    let sum = MatrixKernels.sum(of: rows, numbered: features.prefix(256))
    let norm = 1 / Float(max(1, features.count)).squareRoot()
    var logits = SIMD16<Float>.zero
    // Lane by lane: the vectors of 16 would be taken apart all the same where registers are narrower.
    for place in 0..<LineClass.count {
      let logit = bias[place] + Float(sum[place]) * (scale * norm)
      logits[place] = min(max(logit, -Self.largestLogit), Self.largestLogit)
    }
    return logits
  }
}
