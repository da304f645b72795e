import ChaffinchCore

/// The page without its residue: what is left when a cleaned page is linted again, and must not be called.
enum CleanedCopy: AlteredCopy {
  static func make(
    of page: TrainingPage, donor: TrainingPage, _ generator: inout SeededGenerator
  ) -> TrainingPage? {
    page.rebuilt(from: page.labelledLines.filter { !$0.isResidue })
  }
}
