import ChaffinchCore
import ChaffinchLint

/// What the model should say of a line: the probability of each class, in the order of ``LineClass``.
///
/// Padded with zeros to 16, as the rows of the networks are. Probabilities other than 0 and 1 are soft targets, which the
/// teachers of self-training give.
typealias TargetRow = SIMD16<Float>

extension TargetRow {
  /// A line that is surely of one class.
  init(certain lineClass: LineClass) {
    self = .zero
    self[Int(lineClass.rawValue)] = 1
  }

  /// The rows of `values`, ``SequenceShape/outputs`` each, as the sequence model returns them.
  static func rows(of values: [Float]) -> [TargetRow] {
    stride(from: 0, to: values.count, by: SequenceShape.outputs).map { start in
      var row = TargetRow.zero
      for place in 0..<LineClass.count { row[place] = values[start + place] }
      return row
    }
  }
}
