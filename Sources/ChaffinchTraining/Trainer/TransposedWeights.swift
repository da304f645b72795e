import ChaffinchLint

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
