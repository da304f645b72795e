import ChaffinchCore

/// The convolutional model over the lines of a page: posteriors of the classes for every line.
package struct SequenceModel: Sendable, Equatable {
  package let shape: SequenceShape
  /// What is taken from each input, and what it is divided by.
  package let mean: [Float]
  package let deviation: [Float]
  package let parameters: [Float]

  package init(shape: SequenceShape, mean: [Float], deviation: [Float], parameters: [Float]) {
    self.shape = shape
    self.mean = mean
    self.deviation = deviation
    self.parameters = parameters
  }

  /// Inputs are cut at so many standard deviations.
  static let largestInput: Float = 5

  /// Standardises `rows` of ``SequenceShape/inputs`` values in place.
  package static func standardise(_ rows: inout [Float], mean: [Float], deviation: [Float]) {
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
  /// `inputs` has one row per line, signals then lexical logits, as measured; they are standardised in place, to spare a
  /// copy. O(n) in the lines.
  package func posteriors(_ inputs: consuming [Float]) -> [Float] {
    var rows = inputs
    Self.standardise(&rows, mean: mean, deviation: deviation)
    let count = rows.count / max(1, shape.inputs)
    var pass = ForwardPass(shape: shape, count: count)
    pass.run(rows, parameters)
    Softmax.apply(&pass.logits, width: SequenceShape.outputs, classes: LineClass.count)
    return pass.logits
  }
}
