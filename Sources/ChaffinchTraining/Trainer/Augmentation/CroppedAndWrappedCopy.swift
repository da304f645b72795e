import ChaffinchCore

/// Leaves out stretches of what is not body, and breaks the lines that are left at a fixed width.
enum CroppedAndWrappedCopy: AlteredCopy {
  static func make(
    of page: TrainingPage, donor: TrainingPage, _ generator: inout SeededGenerator
  ) -> TrainingPage? {
    CroppedCopy.make(of: page, donor: donor, &generator).flatMap {
      WrappedCopy.make(of: $0, donor: donor, &generator)
    }
  }
}
