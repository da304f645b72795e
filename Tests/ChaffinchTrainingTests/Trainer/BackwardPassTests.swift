import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchTraining

@Suite("The backward pass")
struct BackwardPassTests {
  private static let shape = SequenceShape(inputs: 7)

  private static func gradient(
    _ segments: [TrainingSegment], _ parameters: [Float], seed: UInt64 = 1, dropout: Float = 0,
    noise: Float = 0
  ) -> [Float] {
    var pass = BackwardPass(shape: shape, seed: seed, dropout: dropout, noise: noise)
    let transposed = TransposedWeights(parameters, shape: shape)
    for segment in segments { _ = pass.add(segment, parameters, transposed: transposed) }
    return pass.gradient
  }

  @Test("gives the slopes that finite differences give, in every layer", arguments: [1, 20])
  func agreesWithFiniteDifferences(lines: Int) {
    var generator = SeededGenerator(seed: 11)
    let parameters = generator.parameters(Self.shape)
    let segment = generator.segment(lines: lines, inputs: Self.shape.inputs)
    let gradient = Self.gradient([segment], parameters)
    var reference = ReferenceNetwork(shape: Self.shape, parameters: parameters)
    let step = 1e-5
    for tensor in SequenceShapeTests.tensors(Self.shape) {
      for _ in 0..<4 {
        let place = tensor.start + Int.random(in: 0..<tensor.count, using: &generator)
        let value = reference.parameters[place]
        let losses = [value + step, value - step].map { moved in
          reference.parameters[place] = moved
          return reference.loss(segment)
        }
        reference.parameters[place] = value
        let expected = (losses[0] - losses[1]) / (2 * step)
        #expect(
          abs(Double(gradient[place]) - expected) <= 1e-3 * max(0.05, abs(expected)),
          "parameter \(place) of the tensor at \(tensor.start)")
      }
    }
  }

  @Test("goes back through the values that dropout kept, in every layer")
  func agreesWithDifferencesUnderDropout() throws {
    var generator = SeededGenerator(seed: 17)
    var parameters = generator.parameters(Self.shape)
    let segment = generator.segment(lines: 20, inputs: Self.shape.inputs)
    // The same seed draws the same dropout, so the loss is a function of the parameters alone.
    func loss(_ parameters: [Float]) -> Float {
      var pass = BackwardPass(shape: Self.shape, seed: 5, dropout: 0.25, noise: 0)
      return pass.add(segment, parameters, transposed: TransposedWeights(parameters, shape: Self.shape))
    }
    let gradient = Self.gradient([segment], parameters, seed: 5, dropout: 0.25)
    let step: Float = 2e-3
    for tensor in SequenceShapeTests.tensors(Self.shape) {
      // The steepest slope of each tensor: single precision and kinks of the rectifiers blur flat ones.
      let range = tensor.start..<tensor.start + tensor.count
      let place = try #require(range.max { abs(gradient[$0]) < abs(gradient[$1]) })
      let value = parameters[place]
      parameters[place] = value + step
      let higher = loss(parameters)
      parameters[place] = value - step
      let lower = loss(parameters)
      parameters[place] = value
      let expected = (higher - lower) / (2 * step)
      #expect(abs(gradient[place] - expected) <= 0.1 * abs(expected), "tensor at \(tensor.start)")
    }
  }

  @Test("moves some parameter of every layer")
  func everyLayerHasASlope() {
    var generator = SeededGenerator(seed: 12)
    let parameters = generator.parameters(Self.shape)
    let gradient = Self.gradient([generator.segment(lines: 40, inputs: Self.shape.inputs)], parameters)
    for tensor in SequenceShapeTests.tensors(Self.shape) {
      #expect(gradient[tensor.start..<tensor.start + tensor.count].contains { $0 != 0 })
    }
  }

  @Test("adds the gradients of segments, whatever their lengths")
  func gradientsAddUp() {
    var generator = SeededGenerator(seed: 13)
    let parameters = generator.parameters(Self.shape)
    let segments = [3, 9, 1].map { generator.segment(lines: $0, inputs: Self.shape.inputs) }
    let together = Self.gradient(segments, parameters)
    let apart = segments.map { Self.gradient([$0], parameters) }
    for place in together.indices {
      let sum = apart.reduce(Float(0)) { $0 + $1[place] }
      #expect(abs(together[place] - sum) <= 1e-4 * max(1, abs(sum)))
    }
  }

  @Test("scales with the lines' weights")
  func weights() {
    var generator = SeededGenerator(seed: 14)
    let parameters = generator.parameters(Self.shape)
    let segment = generator.segment(lines: 4, inputs: Self.shape.inputs)
    let doubled = TrainingSegment(
      inputs: segment.inputs, targets: segment.targets, weights: segment.weights.map { 2 * $0 })
    let single = Self.gradient([segment], parameters)
    for (slope, expected) in zip(Self.gradient([doubled], parameters), single) {
      #expect(abs(slope - 2 * expected) <= 1e-4 * max(1, abs(expected)))
    }
  }

  @Test("draws dropout and noise with the seed", arguments: [(Float(0.25), Float(0)), (0, 0.1)])
  func seeds(dropout: Float, noise: Float) {
    var generator = SeededGenerator(seed: 15)
    let parameters = generator.parameters(Self.shape)
    let segments = [generator.segment(lines: 6, inputs: Self.shape.inputs)]
    func gradient(_ seed: UInt64) -> [Float] {
      Self.gradient(segments, parameters, seed: seed, dropout: dropout, noise: noise)
    }
    #expect(gradient(1) == gradient(1))
    #expect(gradient(1) != gradient(2))
    #expect(gradient(1) != Self.gradient(segments, parameters))
  }

  @Test("of no line adds nothing")
  func empty() {
    var generator = SeededGenerator(seed: 16)
    let gradient = Self.gradient([generator.segment(lines: 0, inputs: 7)], generator.parameters(Self.shape))
    #expect(gradient.allSatisfy { $0 == 0 })
  }
}
