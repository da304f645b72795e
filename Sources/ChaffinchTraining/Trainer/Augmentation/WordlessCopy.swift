import ChaffinchCore

/// The page as one in an unknown language, of which the lexical model knows no word.
enum WordlessCopy: AlteredCopy {
  static func make(
    of page: TrainingPage, donor: TrainingPage, _ generator: inout SeededGenerator
  ) -> TrainingPage? {
    var copy = page
    copy.isWordless = true
    return copy
  }
}
