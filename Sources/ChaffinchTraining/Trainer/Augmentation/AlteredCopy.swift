import ChaffinchCore

/// A kind of altered copies of labelled pages, whose labels stay with their lines.
protocol AlteredCopy {
  /// Returns an altered copy of `page`; the page as it is where there is nothing to alter, or nil where the kind makes no
  /// copy of such a page.
  ///
  /// `donor` is a page of the same language and scraper; what is left to chance is drawn from `generator`.
  static func make(of page: TrainingPage, donor: TrainingPage, _ generator: inout SeededGenerator)
    -> TrainingPage?
}
