import ChaffinchCore
import ChaffinchLint

/// A stretch of consecutive lines of one page, standardised.
struct TrainingSegment: Sendable {
  let inputs: [Float]
  let targets: [TargetRow]
  let weights: [Float]
}

/// Trains the sequence model with Adam on batches of segments.
///
/// Each batch is split into a fixed number of parts whose gradients are added in order, so that the weights do not
/// depend on the number of threads.
struct SequenceTrainer {
  /// How many passes are made over the pages, and the size of the first steps: from random weights, and from a model that
  /// is to keep what it knows.
  static let coldStart = (epochs: 10, rate: Float(4e-3))
  static let warmStart = (epochs: 10, rate: Float(4e-4))
  /// The first steps grow to their full size within so many, or within a tenth of all steps where those are few.
  static let warmUpSteps: Float = 60
  static let linesPerBatch = 1500
  static let longestSegment = 400
  static let parts = 2

  let shape: SequenceShape
  private var parameters: [Float]

  private let seed: UInt64
  private let epochs: Int
  private let firstRate: Float

  /// Makes a trainer that begins with the parameters `start`, or with random ones.
  init(shape: SequenceShape, seed: UInt64, start: [Float]? = nil) {
    self.shape = shape
    self.seed = seed
    (epochs, firstRate) = start == nil ? Self.coldStart : Self.warmStart
    var generator = SeededGenerator(seed: seed)
    parameters = start ?? InitialWeights.draw(shape, &generator)
  }

  /// Trains on `segments`; `report` is told the pass, their number and the mean loss after each.
  func train(_ segments: [TrainingSegment], report: (Int, Int, Float) -> Void) -> [Float] {
    var trainer = self
    trainer.run(segments, report: report)
    return trainer.parameters
  }

  private mutating func run(_ segments: [TrainingSegment], report: (Int, Int, Float) -> Void) {
    var optimizer = AdamOptimizer(count: shape.count)
    var generator = SeededGenerator(seed: seed &+ 1)
    let lines = segments.reduce(0) { $0 + $1.targets.count }
    let batches = (lines + Self.linesPerBatch - 1) / Self.linesPerBatch
    let total = Float(max(1, batches * epochs))
    let warmUp = max(1, min(Self.warmUpSteps, total / 10))
    var step: Float = 0
    for epoch in 0..<epochs {
      var loss: Float = 0
      for batch in Self.batches(segments, &generator) {
        step += 1
        let rate = firstRate * min(1, step / warmUp) * max(0.02, 1 - step / total)
        loss += advance(batch.map { segments[$0] }, &optimizer, rate: rate, seed: generator.next())
      }
      report(epoch + 1, epochs, loss / Float(max(1, lines)))
    }
  }

  private mutating func advance(
    _ batch: [TrainingSegment], _ optimizer: inout AdamOptimizer, rate: Float, seed: UInt64
  ) -> Float {
    let transposed = TransposedWeights(parameters, shape: shape)
    let (parameters, shape) = (parameters, shape)
    let results = Parallel.map(Self.parts) { part in
      var pass = BackwardPass(shape: shape, seed: seed &+ UInt64(part))
      var loss: Float = 0
      for index in stride(from: part, to: batch.count, by: Self.parts) {
        loss += pass.add(batch[index], parameters, transposed: transposed)
      }
      return (gradient: pass.gradient, loss: loss)
    }
    let lines = batch.reduce(0) { $0 + $1.targets.count }
    var gradient = results[0].gradient
    for index in gradient.indices {
      for part in results.dropFirst() { gradient[index] += part.gradient[index] }
      gradient[index] /= Float(max(1, lines))
    }
    optimizer.step(&self.parameters, gradient: gradient, rate: rate)
    return results.reduce(0) { $0 + $1.loss }
  }

  /// Shuffled batches of about ``linesPerBatch`` lines.
  private static func batches(_ segments: [TrainingSegment], _ generator: inout SeededGenerator) -> [[Int]] {
    var batches: [[Int]] = []
    var batch: [Int] = []
    var lines = 0
    for index in segments.indices.shuffled(using: &generator) {
      batch.append(index)
      lines += segments[index].targets.count
      if lines >= linesPerBatch {
        batches.append(batch)
        batch = []
        lines = 0
      }
    }
    if !batch.isEmpty { batches.append(batch) }
    return batches
  }
}

/// Random first weights, scaled by the number of inputs of each layer.
///
/// Normal with variance 1 / inputs, as LeCun et al. (Efficient BackProp, 1998) have it.
enum InitialWeights {
  static func draw(_ shape: SequenceShape, _ generator: inout SeededGenerator) -> [Float] {
    var parameters = [Float](repeating: 0, count: shape.count)
    func fill(_ start: Int, _ count: Int, inputs: Int) {
      let deviation = (1 / Float(inputs)).squareRoot()
      for index in start..<start + count { parameters[index] = deviation * generator.normalPair().0 }
    }
    let width = SequenceShape.width
    fill(shape.denseWeights, shape.inputs * SequenceShape.dense, inputs: shape.inputs)
    fill(shape.narrowWeights, SequenceShape.dense * width, inputs: SequenceShape.dense)
    for layer in SequenceShape.dilations.indices {
      fill(
        shape.tap(0, ofLayer: layer), SequenceShape.kernel * width * width,
        inputs: SequenceShape.kernel * width)
    }
    fill(shape.outputWeights, 2 * width * SequenceShape.outputs, inputs: 2 * width)
    return parameters
  }
}

/// Adam (Kingma, Ba, ICLR 2015) over one flat array of parameters, with the gradient's norm clipped.
struct AdamOptimizer {
  private var mean: [Float]
  private var variance: [Float]
  private var meanBias: Float = 1
  private var varianceBias: Float = 1

  private static let meanDecay: Float = 0.9
  private static let varianceDecay: Float = 0.999
  private static let largestNorm: Float = 1

  init(count: Int) {
    mean = [Float](repeating: 0, count: count)
    variance = mean
  }

  /// Moves `parameters` one step of size `rate` against `gradient`.
  mutating func step(_ parameters: inout [Float], gradient: [Float], rate: Float) {
    let norm = gradient.reduce(Float(0)) { $0 + $1 * $1 }.squareRoot()
    let clip = norm > Self.largestNorm ? Self.largestNorm / norm : 1
    meanBias *= Self.meanDecay
    varianceBias *= Self.varianceDecay
    for index in parameters.indices {
      let slope = gradient[index] * clip
      mean[index] = Self.meanDecay * mean[index] + (1 - Self.meanDecay) * slope
      variance[index] = Self.varianceDecay * variance[index] + (1 - Self.varianceDecay) * slope * slope
      let corrected = (variance[index] / (1 - varianceBias)).squareRoot() + 1e-8
      parameters[index] -= rate * (mean[index] / (1 - meanBias)) / corrected
    }
  }
}
