import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchTraining

@Suite("Matrix kernels agree with naive products")
struct MatrixKernelTests {
  struct Shape: Sendable, CustomTestStringConvertible {
    let count: Int
    let inWidth: Int
    let outWidth: Int
    var testDescription: String { "\(count) × \(inWidth) × \(outWidth)" }
  }

  /// Shapes with and without rows and columns left over behind the tiles of four.
  private static let shapes: [Shape] = {
    var generator = SeededGenerator(seed: 3)
    var shapes = [Shape(count: 0, inWidth: 5, outWidth: 8), Shape(count: 1, inWidth: 1, outWidth: 8)]
    for outWidth in [8, 16, 24, 48] {
      for _ in 0..<6 {
        shapes.append(
          Shape(
            count: .random(in: 1...13, using: &generator), inWidth: .random(in: 1...30, using: &generator),
            outWidth: outWidth))
      }
    }
    return shapes
  }()

  /// Behind the values a kernel may write; it must stay as it is.
  private static let sentinel: Float = 12345

  private static func close(_ value: Float, _ expected: Double) -> Bool {
    abs(Double(value) - expected) <= 1e-4 * max(1, abs(expected))
  }

  @Test("a product is added to the output, row by row", arguments: shapes)
  func multiplyAdd(shape: Shape) {
    var generator = SeededGenerator(seed: 4)
    let input = generator.normals(shape.count * shape.inWidth)
    let weights = generator.normals(shape.inWidth * shape.outWidth)
    let before = generator.normals(shape.count * shape.outWidth)
    var output = before + [Self.sentinel]
    MatrixKernels.multiplyAdd(
      input, weights, into: &output, count: shape.count, inWidth: shape.inWidth, outWidth: shape.outWidth)
    #expect(output.last == Self.sentinel)
    for row in 0..<shape.count {
      for column in 0..<shape.outWidth {
        let place = row * shape.outWidth + column
        let expected = (0..<shape.inWidth).reduce(Double(before[place])) {
          $0 + Double(input[row * shape.inWidth + $1]) * Double(weights[$1 * shape.outWidth + column])
        }
        #expect(Self.close(output[place], expected))
      }
    }
  }

  @Test("a product has the bits of sums taken in order, without fused steps", arguments: shapes)
  func sameBits(shape: Shape) {
    var generator = SeededGenerator(seed: 6)
    let input = generator.normals(shape.count * shape.inWidth)
    let weights = generator.normals(shape.inWidth * shape.outWidth)
    var output = generator.normals(shape.count * shape.outWidth)
    var expected = output
    for row in 0..<shape.count {
      for column in 0..<shape.outWidth {
        for place in 0..<shape.inWidth {
          expected[row * shape.outWidth + column] +=
            input[row * shape.inWidth + place] * weights[place * shape.outWidth + column]
        }
      }
    }
    MatrixKernels.multiplyAdd(
      input, weights, into: &output, count: shape.count, inWidth: shape.inWidth, outWidth: shape.outWidth)
    #expect(output == expected)
  }

  @Test("rows of bytes are added up, extreme ones included", arguments: [0, 1, 2, 11, 12, 13, 100, 256])
  func sumOfRows(count: Int) {
    var generator = SeededGenerator(seed: 8)
    var rows = (0..<40).map { _ in
      SIMD16<Int8>((0..<16).map { _ in Int8.random(in: .min ... .max, using: &generator) })
    }
    rows[7] = SIMD16(repeating: .min)
    let random = (0..<count).map { _ in UInt16.random(in: 0..<40, using: &generator) }
    for numbers in [random, [UInt16](repeating: 7, count: count)] {
      let expected = numbers.reduce(SIMD16<Int16>.zero) { sum, number in
        sum &+ SIMD16<Int16>(truncatingIfNeeded: rows[Int(number)])
      }
      #expect(MatrixKernels.sum(of: rows, numbered: numbers[...]) == expected)
    }
  }

  @Test("the weights' gradient is added up over the rows", arguments: shapes)
  func accumulateWeights(shape: Shape) {
    var generator = SeededGenerator(seed: 5)
    let input = generator.normals(shape.count * shape.inWidth)
    let slope = generator.normals(shape.count * shape.outWidth)
    let before = generator.normals(shape.inWidth * shape.outWidth)
    var gradient = before + [Self.sentinel]
    MatrixKernels.accumulateWeights(
      input, slope, into: &gradient, count: shape.count, inWidth: shape.inWidth, outWidth: shape.outWidth)
    #expect(gradient.last == Self.sentinel)
    for place in 0..<shape.inWidth {
      for column in 0..<shape.outWidth {
        let expected = (0..<shape.count).reduce(Double(before[place * shape.outWidth + column])) {
          $0 + Double(input[$1 * shape.inWidth + place]) * Double(slope[$1 * shape.outWidth + column])
        }
        #expect(Self.close(gradient[place * shape.outWidth + column], expected))
      }
    }
  }

  @Test("the transpose swaps rows and columns", arguments: shapes)
  func transpose(shape: Shape) {
    var generator = SeededGenerator(seed: 6)
    let (rows, columns) = (shape.inWidth, shape.outWidth)
    let matrix = generator.normals(rows * columns)
    var result = [Float](repeating: 0, count: rows * columns) + [Self.sentinel]
    MatrixKernels.transpose(matrix, into: &result, rows: rows, columns: columns)
    #expect(result.last == Self.sentinel)
    for row in 0..<rows {
      for column in 0..<columns { #expect(result[column * rows + row] == matrix[row * columns + column]) }
    }
  }
}
