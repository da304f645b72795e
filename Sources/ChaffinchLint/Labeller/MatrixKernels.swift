import CMatrixKernels

/// Dense products over raw buffers.
///
/// Matrices are row-major. Widths named `outWidth` are multiples of 8. All pointers must be valid for the shapes given:
/// callers own buffers of exactly these sizes, and the property tests compare with a naive product.
package enum MatrixKernels {
  /// `output[i] += input[i] · weights` for `count` rows; `weights` is `inWidth × outWidth`.
  package static func multiplyAdd(
    _ input: UnsafePointer<Float>, _ weights: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>,
    count: Int, inWidth: Int, outWidth: Int
  ) {
    chaffinch_multiply_add(input, weights, output, count, inWidth, outWidth)
  }

  /// `gradient += inputᵀ · outputGradient` for `count` rows; `gradient` is `inWidth × outWidth`.
  package static func accumulateWeights(
    _ input: UnsafePointer<Float>, _ outputGradient: UnsafePointer<Float>,
    into gradient: UnsafeMutablePointer<Float>, count: Int, inWidth: Int, outWidth: Int
  ) {
    chaffinch_accumulate_weights(input, outputGradient, gradient, count, inWidth, outWidth)
  }

  /// The sum of the `rows` with these `numbers`, of which there may be 256 at most; each must be that of a row.
  package static func sum(of rows: [SIMD16<Int8>], numbered numbers: ArraySlice<UInt16>) -> SIMD16<Int16> {
    var sum = SIMD16<Int16>.zero
    rows.withUnsafeBytes { rows in
      numbers.withUnsafeBufferPointer { numbers in
        withUnsafeMutableBytes(of: &sum) { sum in
          guard let rows = rows.baseAddress, let sum = sum.baseAddress else { return }
          // Vectors of 16 stand one behind the other, each lane in the memory of its own.
          chaffinch_sum_byte_rows(
            rows.assumingMemoryBound(to: Int8.self), numbers.baseAddress, numbers.count,
            sum.assumingMemoryBound(to: Int16.self))
        }
      }
    }
    return sum
  }

  /// Writes the transpose of `matrix` (`rows × columns`) to `result` (`columns × rows`).
  package static func transpose(
    _ matrix: UnsafePointer<Float>, into result: UnsafeMutablePointer<Float>, rows: Int, columns: Int
  ) {
    for row in 0..<rows {
      for column in 0..<columns { result[column * rows + row] = matrix[row * columns + column] }
    }
  }
}
