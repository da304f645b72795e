import ChaffinchCore
import ChaffinchLint

/// One segment of a page forward and backward, with dropout: adds the loss's gradient to a flat array.
///
/// A value of this type owns the buffers of one thread and is used for one segment after the other.
struct BackwardPass {
  let shape: SequenceShape
  /// The gradient so far, laid out as the parameters.
  var gradient: [Float]

  private var generator: SeededGenerator
  private var count = 0
  private var noisy: [Float] = []
  private var dense: [Float] = []
  private var denseMask: [Float] = []
  private var narrow: [Float] = []
  private var layerInputs: [[Float]]
  private var layerMasks: [[Float]]
  private var layerOutputs: [[Float]]
  private var joined: [Float] = []
  private var joinedMask: [Float] = []
  private var logits: [Float] = []

  /// The share of values that dropout takes out of each layer's input.
  private let dropout: Float
  /// The deviation of the normal noise added to the standardised inputs.
  private let noise: Float

  /// Makes a pass whose dropout and noise are drawn with `seed`; with both 0 the gradient is exact.
  init(shape: SequenceShape, seed: UInt64, dropout: Float = 0.25, noise: Float = 0.1) {
    self.shape = shape
    self.dropout = dropout
    self.noise = noise
    gradient = [Float](repeating: 0, count: shape.count)
    generator = SeededGenerator(seed: seed)
    let layers = SequenceShape.dilations.count
    layerInputs = [[Float]](repeating: [], count: layers)
    layerMasks = layerInputs
    layerOutputs = layerInputs
  }

  /// Adds the gradient of the weighted cross-entropy of one segment; returns its weighted loss.
  mutating func add(_ segment: TrainingSegment, _ parameters: [Float], transposed: TransposedWeights) -> Float
  {
    count = segment.targets.count
    return parameters.withUnsafeBufferPointer { buffer in
      guard let weights = buffer.baseAddress, count > 0 else { return 0 }
      forward(segment, weights)
      let loss = self.loss(segment)
      backward(transposed)
      return loss
    }
  }

  /// As ``ForwardPass`` does it, with noise and dropout, keeping what the way back needs.
  private mutating func forward(_ segment: TrainingSegment, _ weights: UnsafePointer<Float>) {
    let (denseWidth, width) = (SequenceShape.dense, SequenceShape.width)
    addNoise(segment.inputs)
    Self.resize(&dense, count * denseWidth)
    Layer.fill(&dense, weights + shape.denseBias, denseWidth)
    MatrixKernels.multiplyAdd(
      noisy, weights + shape.denseWeights, into: &dense, count: count, inWidth: shape.inputs,
      outWidth: denseWidth)
    Layer.rectify(&dense)
    Self.drop(dropout, of: &dense, mask: &denseMask, &generator)
    Self.resize(&narrow, count * width)
    Layer.fill(&narrow, weights + shape.narrowBias, width)
    MatrixKernels.multiplyAdd(
      dense, weights + shape.narrowWeights, into: &narrow, count: count, inWidth: denseWidth, outWidth: width)
    Layer.rectify(&narrow)
    var current = narrow
    for layer in SequenceShape.dilations.indices {
      layerInputs[layer] = current
      Self.drop(dropout, of: &layerInputs[layer], mask: &layerMasks[layer], &generator)
      Self.resize(&layerOutputs[layer], count * width)
      Layer.fill(&layerOutputs[layer], weights + shape.convolutionBias(ofLayer: layer), width)
      Layer.convolve(
        layerInputs[layer], weights, into: &layerOutputs[layer], shape: shape, layer: layer, count: count)
      Layer.rectify(&layerOutputs[layer])
      for index in current.indices { current[index] += layerOutputs[layer][index] }
    }
    joinOutputs(current)
    Self.resize(&logits, count * SequenceShape.outputs)
    Layer.fill(&logits, weights + shape.outputBias, SequenceShape.outputs)
    MatrixKernels.multiplyAdd(
      joined, weights + shape.outputWeights, into: &logits, count: count, inWidth: 2 * width,
      outWidth: SequenceShape.outputs)
  }

  private mutating func addNoise(_ inputs: [Float]) {
    noisy = inputs
    for index in stride(from: 0, to: noisy.count - 1, by: 2) {
      let (first, second) = generator.normalPair()
      noisy[index] += noise * first
      noisy[index + 1] += noise * second
    }
  }

  /// What the output layer reads: the last convolution and, beside it, the narrow layer.
  private mutating func joinOutputs(_ last: [Float]) {
    let width = SequenceShape.width
    Self.resize(&joined, count * 2 * width)
    for row in 0..<count {
      for column in 0..<width {
        joined[row * 2 * width + column] = last[row * width + column]
        joined[row * 2 * width + width + column] = narrow[row * width + column]
      }
    }
    Self.drop(dropout, of: &joined, mask: &joinedMask, &generator)
  }

  /// Sets about `share` of `values` to zero, and the factor of each value in `mask`; the others grow to make up for it.
  private static func drop(
    _ share: Float, of values: inout [Float], mask: inout [Float], _ generator: inout SeededGenerator
  ) {
    resize(&mask, values.count)
    let kept = 1 / (1 - share)
    let limit = UInt64(share * 65536)
    var bits: UInt64 = 0
    for index in values.indices {
      if index & 3 == 0 { bits = generator.next() }
      mask[index] = bits & 0xFFFF < limit ? 0 : kept
      bits >>= 16
      values[index] *= mask[index]
    }
  }

  /// Turns the logits into the loss's slope against them, and returns the loss.
  private mutating func loss(_ segment: TrainingSegment) -> Float {
    let width = SequenceShape.outputs
    Softmax.apply(&logits, width: width, classes: LineClass.count)
    var loss: Float = 0
    for row in 0..<count {
      let (target, weight) = (segment.targets[row], segment.weights[row])
      for column in 0..<LineClass.count {
        let index = row * width + column
        if target[column] > 0 {
          loss -= weight * target[column] * FloatMath.logarithm(max(logits[index], 1e-9))
        }
        logits[index] = weight * (logits[index] - target[column])
      }
    }
    return loss
  }

  /// From the slopes of the logits back to those of all parameters, which are added to ``gradient``.
  private mutating func backward(_ transposed: TransposedWeights) {
    let (denseWidth, width, outputs) = (SequenceShape.dense, SequenceShape.width, SequenceShape.outputs)
    var joinedSlope = [Float](repeating: 0, count: count * 2 * width)
    accumulate(joined, logits, shape.outputWeights, shape.outputBias, 2 * width, outputs)
    MatrixKernels.multiplyAdd(
      logits, transposed.output, into: &joinedSlope, count: count, inWidth: outputs, outWidth: 2 * width)
    var slope = [Float](repeating: 0, count: count * width)
    var narrowSlope = slope
    for row in 0..<count {
      for column in 0..<width {
        let index = row * 2 * width + column
        slope[row * width + column] = joinedSlope[index] * joinedMask[index]
        narrowSlope[row * width + column] = joinedSlope[index + width] * joinedMask[index + width]
      }
    }
    for layer in SequenceShape.dilations.indices.reversed() { backward(layer, &slope, transposed) }
    for index in slope.indices { slope[index] = narrow[index] > 0 ? slope[index] + narrowSlope[index] : 0 }
    accumulate(dense, slope, shape.narrowWeights, shape.narrowBias, denseWidth, width)
    var denseSlope = [Float](repeating: 0, count: count * denseWidth)
    MatrixKernels.multiplyAdd(
      slope, transposed.narrow, into: &denseSlope, count: count, inWidth: width, outWidth: denseWidth)
    for index in denseSlope.indices { denseSlope[index] *= dense[index] > 0 ? denseMask[index] : 0 }
    accumulate(noisy, denseSlope, shape.denseWeights, shape.denseBias, shape.inputs, denseWidth)
  }

  /// Through one residual convolution: `slope` is that of its output, and becomes that of its input.
  private mutating func backward(_ layer: Int, _ slope: inout [Float], _ transposed: TransposedWeights) {
    let width = SequenceShape.width
    var inner = slope
    for index in inner.indices where layerOutputs[layer][index] <= 0 { inner[index] = 0 }
    var inputSlope = [Float](repeating: 0, count: slope.count)
    addBias(inner, shape.convolutionBias(ofLayer: layer), width)
    for tap in 0..<SequenceShape.kernel {
      let rows = SequenceShape.tapRows(tap, dilation: SequenceShape.dilations[layer], count: count)
      guard rows.count > 0 else { continue }
      let weights = shape.tap(tap, ofLayer: layer)
      layerInputs[layer].withUnsafeBufferPointer { input in
        inner.withUnsafeBufferPointer { inner in
          gradient.withUnsafeMutableBufferPointer { gradient in
            inputSlope.withUnsafeMutableBufferPointer { inputSlope in
              guard let input = input.baseAddress, let inner = inner.baseAddress,
                let gradient = gradient.baseAddress, let inputSlope = inputSlope.baseAddress
              else { return }
              // tapRows keeps both ranges of rows inside the segment.
              MatrixKernels.accumulateWeights(
                input + rows.input * width, inner + rows.output * width, into: gradient + weights,
                count: rows.count, inWidth: width, outWidth: width)
              MatrixKernels.multiplyAdd(
                inner + rows.output * width, transposed.taps[layer][tap],
                into: inputSlope + rows.input * width,
                count: rows.count, inWidth: width, outWidth: width)
            }
          }
        }
      }
    }
    for index in slope.indices { slope[index] += inputSlope[index] * layerMasks[layer][index] }
  }

  private mutating func accumulate(
    _ input: [Float], _ slope: [Float], _ weights: Int, _ bias: Int, _ inWidth: Int, _ outWidth: Int
  ) {
    addBias(slope, bias, outWidth)
    gradient.withUnsafeMutableBufferPointer { gradient in
      guard let gradient = gradient.baseAddress else { return }
      // `weights` is the offset of an `inWidth × outWidth` matrix in the flat layout.
      MatrixKernels.accumulateWeights(
        input, slope, into: gradient + weights, count: count, inWidth: inWidth, outWidth: outWidth)
    }
  }

  private mutating func addBias(_ slope: [Float], _ bias: Int, _ width: Int) {
    for row in 0..<count {
      for column in 0..<width { gradient[bias + column] += slope[row * width + column] }
    }
  }

  private static func resize(_ values: inout [Float], _ count: Int) {
    if values.count != count { values = [Float](repeating: 0, count: count) }
  }
}

/// The weight matrices turned round, as the backward pass needs them; made once per step.
struct TransposedWeights: Sendable {
  let output: [Float]
  let narrow: [Float]
  /// By layer, then by tap.
  let taps: [[[Float]]]

  init(_ parameters: [Float], shape: SequenceShape) {
    let (dense, width) = (SequenceShape.dense, SequenceShape.width)
    output = Self.transpose(
      parameters, at: shape.outputWeights, rows: 2 * width, columns: SequenceShape.outputs)
    narrow = Self.transpose(parameters, at: shape.narrowWeights, rows: dense, columns: width)
    taps = SequenceShape.dilations.indices.map { layer in
      (0..<SequenceShape.kernel).map { tap in
        Self.transpose(parameters, at: shape.tap(tap, ofLayer: layer), rows: width, columns: width)
      }
    }
  }

  private static func transpose(_ parameters: [Float], at start: Int, rows: Int, columns: Int) -> [Float] {
    var result = [Float](repeating: 0, count: rows * columns)
    parameters[start..<start + rows * columns].withUnsafeBufferPointer { matrix in
      guard let base = matrix.baseAddress else { return }
      MatrixKernels.transpose(base, into: &result, rows: rows, columns: columns)
    }
    return result
  }
}
