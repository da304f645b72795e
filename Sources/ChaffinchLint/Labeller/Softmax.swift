#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

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
