import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchTraining

@Suite("The forward pass")
struct ForwardPassTests {
  private static let shape = SequenceShape(inputs: 7)

  @Test("gives the posteriors of the plain network", arguments: [1, 2, 5, 20, 37])
  func agreesWithTheReference(lines: Int) {
    var generator = SeededGenerator(seed: UInt64(lines))
    let parameters = generator.parameters(Self.shape)
    let inputs = generator.normals(lines * Self.shape.inputs)
    var pass = ForwardPass(shape: Self.shape, count: lines)
    pass.run(inputs, parameters)
    var found = pass.logits
    Softmax.apply(&found, width: SequenceShape.outputs, classes: LineClass.count)
    let reference = ReferenceNetwork(shape: Self.shape, parameters: parameters)
    for (row, expected) in reference.posteriors(reference.rows(inputs)).enumerated() {
      for (column, value) in expected.enumerated() {
        #expect(abs(Double(found[row * SequenceShape.outputs + column]) - value) < 1e-4)
      }
    }
  }

  @Test("of inference gives the loss of the forward pass of training", arguments: [1, 6, 37])
  func agreesWithTraining(lines: Int) {
    var generator = SeededGenerator(seed: UInt64(lines))
    let parameters = generator.parameters(Self.shape)
    let segment = generator.segment(lines: lines, inputs: Self.shape.inputs)
    let model = SequenceModel(
      shape: Self.shape, mean: [Float](repeating: 0, count: Self.shape.inputs),
      deviation: [Float](repeating: 1, count: Self.shape.inputs), parameters: parameters)
    let posteriors = model.posteriors(segment.inputs)
    let expected = (0..<lines).reduce(Float(0)) { sum, row in
      let crossEntropy = (0..<LineClass.count).reduce(Float(0)) { sum, place in
        let said = FloatMath.logarithm(posteriors[row * SequenceShape.outputs + place])
        return sum - segment.targets[row][place] * said
      }
      return sum + segment.weights[row] * crossEntropy
    }
    var pass = BackwardPass(shape: Self.shape, seed: 1, dropout: 0, noise: 0)
    let loss = pass.add(
      segment, parameters, transposed: TransposedWeights(parameters, shape: Self.shape))
    #expect(abs(loss - expected) <= 1e-4 * expected)
  }

  @Test("sees as far as its dilations reach, and no farther")
  func reach() {
    var generator = SeededGenerator(seed: 8)
    let parameters = generator.parameters(Self.shape).map { abs($0) }
    let inputs = [Float](repeating: 1, count: 100 * Self.shape.inputs)
    var changed = inputs
    for column in 0..<Self.shape.inputs { changed[50 * Self.shape.inputs + column] = 2 }
    let logits = [inputs, changed].map { rows in
      var pass = ForwardPass(shape: Self.shape, count: 100)
      pass.run(rows, parameters)
      return pass.logits
    }
    let reach = SequenceShape.dilations.reduce(0, +)
    let differing = (0..<100).filter { row in
      let range = row * SequenceShape.outputs..<(row + 1) * SequenceShape.outputs
      return logits[0][range] != logits[1][range]
    }
    #expect(differing == Array(50 - reach...50 + reach))
  }

  @Test("standardises by mean and deviation, and cuts what is far out")
  func standardise() {
    var rows: [Float] = [3, 10, 1, -1000]
    SequenceModel.standardise(&rows, mean: [1, 0], deviation: [2, 10])
    #expect(rows == [1, 1, 0, -5])
  }

  @Test("of no line gives nothing")
  func empty() {
    var generator = SeededGenerator(seed: 9)
    #expect(generator.model().sequence.posteriors([]) == [])
  }
}
