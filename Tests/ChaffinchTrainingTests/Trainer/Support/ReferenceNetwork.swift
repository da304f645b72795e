import Foundation

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchTraining

/// The sequence model in plain loops of double precision: the oracle of the fast forward and backward passes.
struct ReferenceNetwork {
  let shape: SequenceShape
  var parameters: [Double]

  init(shape: SequenceShape, parameters: [Float]) {
    self.shape = shape
    self.parameters = parameters.map(Double.init)
  }

  /// The weighted cross-entropy of a segment against its targets, which may be soft.
  func loss(_ segment: TrainingSegment) -> Double {
    let posteriors = posteriors(rows(segment.inputs))
    return posteriors.indices.reduce(0) { sum, row in
      posteriors[row].indices.reduce(sum) { sum, place in
        sum - Double(segment.weights[row] * segment.targets[row][place]) * log(posteriors[row][place])
      }
    }
  }

  /// The probabilities of the classes, for each line.
  func posteriors(_ inputs: [[Double]]) -> [[Double]] {
    logits(inputs).map { row in
      let powers = row.prefix(LineClass.count).map { exp($0) }
      let sum = powers.reduce(0, +)
      return powers.map { $0 / sum }
    }
  }

  /// `values` cut into one row of inputs per line.
  func rows(_ values: [Float]) -> [[Double]] {
    stride(from: 0, to: values.count, by: shape.inputs).map {
      values[$0..<$0 + shape.inputs].map(Double.init)
    }
  }

  private func logits(_ inputs: [[Double]]) -> [[Double]] {
    let (dense, width) = (SequenceShape.dense, SequenceShape.width)
    let narrow = inputs.map { row in
      let wide = rectified(product(row, shape.denseWeights, dense, bias: shape.denseBias))
      return rectified(product(wide, shape.narrowWeights, width, bias: shape.narrowBias))
    }
    var current = narrow
    for layer in SequenceShape.dilations.indices {
      let output = current.indices.map { rectified(convolution(current, at: $0, layer)) }
      current = zip(current, output).map { zip($0, $1).map(+) }
    }
    return zip(current, narrow).map {
      product($0 + $1, shape.outputWeights, SequenceShape.outputs, bias: shape.outputBias)
    }
  }

  private func convolution(_ rows: [[Double]], at row: Int, _ layer: Int) -> [Double] {
    let width = SequenceShape.width
    let bias = shape.convolutionBias(ofLayer: layer)
    var sum = Array(parameters[bias..<bias + width])
    for tap in 0..<SequenceShape.kernel {
      let source = row + (tap - 1) * SequenceShape.dilations[layer]
      guard rows.indices.contains(source) else { continue }
      sum = zip(sum, product(rows[source], shape.tap(tap, ofLayer: layer), width, bias: nil)).map(+)
    }
    return sum
  }

  private func product(_ row: [Double], _ weights: Int, _ width: Int, bias: Int?) -> [Double] {
    var sums = bias.map { Array(parameters[$0..<$0 + width]) } ?? [Double](repeating: 0, count: width)
    for (place, value) in row.enumerated() {
      for column in 0..<width { sums[column] += value * parameters[weights + place * width + column] }
    }
    return sums
  }

  private func rectified(_ values: [Double]) -> [Double] { values.map { max(0, $0) } }
}
