import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchTraining

@Suite("Softmax")
struct SoftmaxTests {
  private static let width = SequenceShape.outputs

  private static func probabilities(_ logits: [Float]) -> [Float] {
    var row = logits + [Float](repeating: 99, count: width - logits.count)
    Softmax.apply(&row, width: width, classes: logits.count)
    return row
  }

  @Test("gives probabilities that sum to 1, and 0 in the padding")
  func sums() {
    var generator = SeededGenerator(seed: 21)
    var rows = generator.normals(50 * Self.width).map { 20 * $0 }
    Softmax.apply(&rows, width: Self.width, classes: LineClass.count)
    for start in stride(from: 0, to: rows.count, by: Self.width) {
      #expect(rows[start..<start + LineClass.count].allSatisfy { $0 >= 0 && $0 <= 1 })
      #expect(abs(rows[start..<start + LineClass.count].reduce(0, +) - 1) < 1e-5)
      #expect(rows[start + LineClass.count..<start + Self.width].allSatisfy { $0 == 0 })
    }
  }

  @Test("gives the odds that the logits say")
  func odds() {
    let row = Self.probabilities([0, FloatMath.logarithm(3)])
    #expect(abs(row[0] - 0.25) < 1e-6)
    #expect(abs(row[1] - 0.75) < 1e-6)
  }

  @Test(
    "stays finite for extreme logits",
    arguments: [
      [Float(1e38), -1e38, 0], [1e38, 1e38, 0], [-1e38, -1e38, -1e38], [0, -Float.infinity, 0], [88, 89, 90],
    ])
  func extremes(logits: [Float]) {
    let row = Self.probabilities(logits)
    #expect(row.allSatisfy { $0.isFinite })
    #expect(abs(row.reduce(0, +) - 1) < 1e-5)
  }

  @Test("does not change when all logits move together")
  func shifts() {
    let first = Self.probabilities([1, 2, 3])
    let second = Self.probabilities([101, 102, 103])
    #expect(zip(first, second).allSatisfy { abs($0 - $1) < 1e-5 })
  }
}
