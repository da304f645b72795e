/// What the model should say of a line: a probability for each class, padded to 16 as the rows of the networks are.
typealias TargetRow = SIMD16<Float>

extension TargetRow {
  /// A line that is surely of one class.
  init(certain lineClass: LineClass) {
    self = .zero
    self[Int(lineClass.rawValue)] = 1
  }
}
