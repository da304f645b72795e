/// The layers' values of one page, from the inputs to the logits.
struct ForwardPass {
  package let shape: SequenceShape
  package let count: Int
  private(set) var dense: [Float]
  private(set) var narrow: [Float]
  package var logits: [Float]
  private var current: [Float]
  private var next: [Float]

  init(shape: SequenceShape, count: Int) {
    self.shape = shape
    self.count = count
    dense = [Float](repeating: 0, count: count * SequenceShape.dense)
    narrow = [Float](repeating: 0, count: count * SequenceShape.width)
    current = []
    next = [Float](repeating: 0, count: count * SequenceShape.width)
    logits = [Float](repeating: 0, count: count * SequenceShape.outputs)
  }

  /// Runs all layers, from the standardised inputs to ``logits``.
  ///
  /// `rows` is `count × inputs`; `parameters` is as ``SequenceShape`` lays it out.
  package mutating func run(_ rows: [Float], _ parameters: [Float]) {
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
    current.withUnsafeMutableBufferPointer { current in
      next.withUnsafeBufferPointer { next in
        // Both have `count` rows of the same width.
        for place in next.indices { current[place] += next[place] >= 0 ? next[place] : 0 }
      }
    }
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
