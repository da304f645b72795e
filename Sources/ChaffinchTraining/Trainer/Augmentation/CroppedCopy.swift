import ChaffinchCore

/// Leaves out stretches of what is not body, so that pages with little residue are seen too.
enum CroppedCopy: AlteredCopy {
  /// The chance that a stretch is left out, drawn once for a page.
  private static let shares: [Float] = [0.3, 0.6, 0.9]
  /// The chance that a new stretch begins at a line.
  private static let breaks: Float = 0.08

  static func make(
    of page: TrainingPage, donor: TrainingPage, _ generator: inout SeededGenerator
  ) -> TrainingPage? {
    let share = shares[Int(generator.next() % UInt64(shares.count))]
    var isDropping = false
    let kept = page.labelledLines.filter { line in
      if generator.unit() < breaks { isDropping = generator.unit() < share }
      return !isDropping || line.label == .body
    }
    return page.rebuilt(from: kept)
  }
}
