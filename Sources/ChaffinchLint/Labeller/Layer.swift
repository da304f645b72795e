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
