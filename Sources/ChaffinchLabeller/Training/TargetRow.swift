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
}
