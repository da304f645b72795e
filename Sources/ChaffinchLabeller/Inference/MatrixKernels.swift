/// Dense products in plain loops over raw buffers, tiled so that the sums stay in vector registers.
///
/// Matrices are row-major. Widths named `outWidth` are multiples of 8. All pointers must be valid for the shapes given:
/// callers own buffers of exactly these sizes, and the property tests compare with a naive product.
enum MatrixKernels {
  typealias Vector = SIMD8<Float>

  /// `output[i] += input[i] · weights` for `count` rows; `weights` is `inWidth × outWidth`.
  static func multiplyAdd(
    _ input: UnsafePointer<Float>, _ weights: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>,
    count: Int, inWidth: Int, outWidth: Int
  ) {
    var row = 0
    while row + 4 <= count {
      for column in stride(from: 0, to: outWidth, by: 8) {
        multiplyAddTile(
          input + row * inWidth, weights + column, into: output + row * outWidth + column, inWidth: inWidth,
          outWidth: outWidth)
      }
      row += 4
    }
    while row < count {
      for column in stride(from: 0, to: outWidth, by: 8) {
        multiplyAddRow(
          input + row * inWidth, weights + column, into: output + row * outWidth + column, inWidth: inWidth,
          outWidth: outWidth)
      }
      row += 1
    }
  }

  /// Four rows by eight columns.
  @inline(__always)
  private static func multiplyAddTile(
    _ input: UnsafePointer<Float>, _ weights: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>,
    inWidth: Int, outWidth: Int
  ) {
    var sum0 = load(output)
    var sum1 = load(output + outWidth)
    var sum2 = load(output + 2 * outWidth)
    var sum3 = load(output + 3 * outWidth)
    for place in 0..<inWidth {
      let weight = load(weights + place * outWidth)
      sum0 += weight * input[place]
      sum1 += weight * input[place + inWidth]
      sum2 += weight * input[place + 2 * inWidth]
      sum3 += weight * input[place + 3 * inWidth]
    }
    store(sum0, output)
    store(sum1, output + outWidth)
    store(sum2, output + 2 * outWidth)
    store(sum3, output + 3 * outWidth)
  }

  @inline(__always)
  private static func multiplyAddRow(
    _ input: UnsafePointer<Float>, _ weights: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>,
    inWidth: Int, outWidth: Int
  ) {
    var sum = load(output)
    for place in 0..<inWidth { sum += load(weights + place * outWidth) * input[place] }
    store(sum, output)
  }

  /// `gradient += inputᵀ · outputGradient` for `count` rows; `gradient` is `inWidth × outWidth`.
  static func accumulateWeights(
    _ input: UnsafePointer<Float>, _ outputGradient: UnsafePointer<Float>,
    into gradient: UnsafeMutablePointer<Float>, count: Int, inWidth: Int, outWidth: Int
  ) {
    for column in stride(from: 0, to: outWidth, by: 8) {
      var place = 0
      while place + 4 <= inWidth {
        accumulateTile(
          input + place, outputGradient + column, into: gradient + place * outWidth + column, count: count,
          inWidth: inWidth, outWidth: outWidth)
        place += 4
      }
      while place < inWidth {
        var sum = load(gradient + place * outWidth + column)
        for row in 0..<count {
          sum += load(outputGradient + row * outWidth + column) * input[row * inWidth + place]
        }
        store(sum, gradient + place * outWidth + column)
        place += 1
      }
    }
  }

  @inline(__always)
  private static func accumulateTile(
    _ input: UnsafePointer<Float>, _ outputGradient: UnsafePointer<Float>,
    into gradient: UnsafeMutablePointer<Float>, count: Int, inWidth: Int, outWidth: Int
  ) {
    var sum0 = load(gradient)
    var sum1 = load(gradient + outWidth)
    var sum2 = load(gradient + 2 * outWidth)
    var sum3 = load(gradient + 3 * outWidth)
    for row in 0..<count {
      let slope = load(outputGradient + row * outWidth)
      let values = input + row * inWidth
      sum0 += slope * values[0]
      sum1 += slope * values[1]
      sum2 += slope * values[2]
      sum3 += slope * values[3]
    }
    store(sum0, gradient)
    store(sum1, gradient + outWidth)
    store(sum2, gradient + 2 * outWidth)
    store(sum3, gradient + 3 * outWidth)
  }

  /// Writes the transpose of `matrix` (`rows × columns`) to `result` (`columns × rows`).
  static func transpose(
    _ matrix: UnsafePointer<Float>, into result: UnsafeMutablePointer<Float>, rows: Int, columns: Int
  ) {
    for row in 0..<rows {
      for column in 0..<columns { result[column * rows + row] = matrix[row * columns + column] }
    }
  }

  @inline(__always)
  private static func load(_ pointer: UnsafePointer<Float>) -> Vector {
    UnsafeRawPointer(pointer).loadUnaligned(as: Vector.self)
  }

  @inline(__always)
  private static func load(_ pointer: UnsafeMutablePointer<Float>) -> Vector {
    UnsafeRawPointer(pointer).loadUnaligned(as: Vector.self)
  }

  @inline(__always)
  private static func store(_ vector: Vector, _ pointer: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: vector, as: Vector.self)
  }
}
