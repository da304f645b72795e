@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchTraining

extension SeededGenerator {
  /// Nearly normal numbers.
  mutating func normals(_ count: Int) -> [Float] { (0..<count).map { _ in normalPair().0 } }

  /// A segment of random inputs, targets and weights; every other line is surely of one class.
  mutating func segment(lines: Int, inputs: Int) -> TrainingSegment {
    TrainingSegment(
      inputs: normals(lines * inputs),
      targets: (0..<lines).map { line in
        line % 2 == 0
          ? distribution() : TargetRow(certain: LineClass.allCases.randomElement(using: &self) ?? .body)
      },
      weights: (0..<lines).map { _ in 0.2 + unit() })
  }

  /// Probabilities of the classes, some of them 0.
  mutating func distribution() -> TargetRow {
    var row = TargetRow.zero
    for place in 0..<LineClass.count { row[place] = max(0, unit() - 0.3) }
    row[Int.random(in: 0..<LineClass.count, using: &self)] += 0.1
    return row / row.sum()
  }

  /// First weights for `shape`, with biases that are not zero.
  mutating func parameters(_ shape: SequenceShape) -> [Float] {
    zip(InitialWeights.draw(shape, &self), normals(shape.count)).map { $0 == 0 ? 0.1 * $1 : $0 }
  }

  /// A model whose weights mean nothing.
  mutating func model() -> LabellerModel {
    let rows = (0..<LexicalFeatures.rowCount).map { _ in
      var row = SIMD16<Int8>.zero
      for place in 0..<LineClass.count { row[place] = Int8(truncatingIfNeeded: next()) }
      return row
    }
    var bias = SIMD16<Float>.zero
    for place in 0..<LineClass.count { bias[place] = unit() }
    let shape = SequenceShape(inputs: LabellerInputs.width)
    return LabellerModel(
      lexical: LexicalModel(rows: rows, scale: 0.01, bias: bias),
      sequence: SequenceModel(
        shape: shape, mean: normals(shape.inputs), deviation: (0..<shape.inputs).map { _ in 0.1 + unit() },
        parameters: parameters(shape)))
  }
}
