/// The convolutional model over the lines of a page: posteriors of the classes for every line.
public struct SequenceModel: Sendable, Equatable {
  let shape: SequenceShape
  /// What is taken from each input, and what it is divided by.
  let mean: [Float]
  let deviation: [Float]
  let parameters: [Float]

  /// Inputs are cut at so many standard deviations.
  static let largestInput: Float = 5

  /// Standardises `rows` of ``SequenceShape/inputs`` values in place.
  static func standardise(_ rows: inout [Float], mean: [Float], deviation: [Float]) {
    let inputs = mean.count
    let scale = deviation.map { 1 / $0 }
    rows.withUnsafeMutableBufferPointer { rows in
      mean.withUnsafeBufferPointer { mean in
        scale.withUnsafeBufferPointer { scale in
          // The rows are whole: every start is followed by `inputs` values.
          for start in stride(from: 0, to: rows.count, by: max(1, inputs)) {
            for column in 0..<inputs {
              let value = (rows[start &+ column] - mean[column]) * scale[column]
              // Comparisons, for `min` and `max` ask about NaN and keep the loop from being vectorised.
              let low = value < -largestInput ? -largestInput : value
              rows[start &+ column] = low > largestInput ? largestInput : low
            }
          }
        }
      }
    }
  }

  /// The posteriors of the classes: one row of ``SequenceShape/outputs`` values per line, the padding 0.
  ///
  /// `inputs` has one row per line, signals then lexical logits, as measured. O(n) in the lines.
  func posteriors(_ inputs: [Float]) -> [Float] {
    var rows = inputs
    Self.standardise(&rows, mean: mean, deviation: deviation)
    let count = rows.count / max(1, shape.inputs)
    var pass = ForwardPass(shape: shape, count: count)
    pass.run(rows, parameters)
    Softmax.apply(&pass.logits, width: SequenceShape.outputs, classes: LineClass.count)
    return pass.logits
  }
}

/// The layers' values of one page, from the inputs to the logits.
struct ForwardPass {
  let shape: SequenceShape
  let count: Int
  private(set) var dense: [Float]
  private(set) var narrow: [Float]
  var logits: [Float]
  private var current: [Float]
  private var next: [Float]

  init(shape: SequenceShape, count: Int) {
    self.shape = shape
    self.count = count
    dense = [Float](repeating: 0, count: count * SequenceShape.dense)
    narrow = [Float](repeating: 0, count: count * SequenceShape.width)
    current = narrow
    next = narrow
    logits = [Float](repeating: 0, count: count * SequenceShape.outputs)
  }

  /// Runs all layers, from the standardised inputs to ``logits``.
  ///
  /// `rows` is `count × inputs`; `parameters` is as ``SequenceShape`` lays it out.
  mutating func run(_ rows: [Float], _ parameters: [Float]) {
    parameters.withUnsafeBufferPointer { buffer in
      guard let weights = buffer.baseAddress, count > 0 else { return }
      Layer.fill(&dense, weights + shape.denseBias, SequenceShape.dense)
      MatrixKernels.multiplyAdd(
        rows, weights + shape.denseWeights, into: &dense, count: count, inWidth: shape.inputs,
        outWidth: SequenceShape.dense)
      Layer.rectify(&dense)
      Layer.fill(&narrow, weights + shape.narrowBias, SequenceShape.width)
      MatrixKernels.multiplyAdd(
        dense, weights + shape.narrowWeights, into: &narrow, count: count, inWidth: SequenceShape.dense,
        outWidth: SequenceShape.width)
      Layer.rectify(&narrow)
      current = narrow
      for layer in SequenceShape.dilations.indices { convolve(layer, weights) }
      writeLogits(weights)
    }
  }

  private mutating func convolve(_ layer: Int, _ weights: UnsafePointer<Float>) {
    let width = SequenceShape.width
    Layer.fill(&next, weights + shape.convolutionBias(ofLayer: layer), width)
    Layer.convolve(current, weights, into: &next, shape: shape, layer: layer, count: count)
    for place in next.indices { current[place] += max(0, next[place]) }
  }

  /// The output layer reads the last convolution and, beside it, the narrow layer.
  private mutating func writeLogits(_ weights: UnsafePointer<Float>) {
    let (width, outputs) = (SequenceShape.width, SequenceShape.outputs)
    Layer.fill(&logits, weights + shape.outputBias, outputs)
    MatrixKernels.multiplyAdd(
      current, weights + shape.outputWeights, into: &logits, count: count, inWidth: width, outWidth: outputs)
    MatrixKernels.multiplyAdd(
      narrow, weights + shape.outputWeights + width * outputs, into: &logits, count: count, inWidth: width,
      outWidth: outputs)
  }
}
