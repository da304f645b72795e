#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

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

/// The steps that training and inference share.
package enum Layer {
  /// Sets every row of `rows` to the `width` values at `bias`.
  package static func fill(_ rows: inout [Float], _ bias: UnsafePointer<Float>, _ width: Int) {
    rows.withUnsafeMutableBufferPointer { rows in
      guard let base = rows.baseAddress else { return }
      // The rows are whole: their number of values is a multiple of `width`.
      for start in stride(from: 0, to: rows.count, by: width) {
        (base + start).update(from: bias, count: width)
      }
    }
  }

  /// Replaces negative values by zero.
  package static func rectify(_ values: inout [Float]) {
    values.withUnsafeMutableBufferPointer { values in
      // A comparison, for `max` asks about NaN and keeps the loop from being vectorised.
      for place in values.indices { values[place] = values[place] >= 0 ? values[place] : 0 }
    }
  }

  /// `output += ` the convolution of `input` over the lines by the three taps of `layer`; outside the page is zero.
  package static func convolve(
    _ input: [Float], _ weights: UnsafePointer<Float>, into output: inout [Float], shape: SequenceShape,
    layer: Int, count: Int
  ) {
    let width = SequenceShape.width
    let dilation = SequenceShape.dilations[layer]
    input.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        guard let input = input.baseAddress, let output = output.baseAddress else { return }
        for tap in 0..<SequenceShape.kernel {
          let rows = SequenceShape.tapRows(tap, dilation: dilation, count: count)
          guard rows.count > 0 else { continue }
          // tapRows keeps both ranges of rows inside the page.
          MatrixKernels.multiplyAdd(
            input + rows.input * width, weights + shape.tap(tap, ofLayer: layer),
            into: output + rows.output * width, count: rows.count, inWidth: width, outWidth: width)
        }
      }
    }
  }
}

/// Logits to probabilities.
package enum Softmax {
  /// Turns each row of `width` logits into probabilities of the first `classes`; the rest become 0.
  package static func apply(_ rows: inout [Float], width: Int, classes: Int) {
    rows.withUnsafeMutableBufferPointer { rows in
      // The rows are whole: every start is followed by `width` values.
      for start in stride(from: 0, to: rows.count, by: width) {
        var largest = rows[start]
        for place in start + 1..<start + classes { largest = max(largest, rows[place]) }
        var sum: Float = 0
        for place in start..<start + classes {
          rows[place] = expf(rows[place] - largest)
          sum += rows[place]
        }
        for place in start..<start + classes { rows[place] /= sum }
        for place in start + classes..<start + width { rows[place] = 0 }
      }
    }
  }
}
