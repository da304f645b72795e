import ChaffinchCore

/// Puts single teasers, captions and calls of the donor between the paragraphs, as extractors leave them; half of the
/// time the page's own residue is left out.
enum StrewnCopy: AlteredCopy {
  private static let strayClasses: Set<LineClass?> = [.related, .caption, .promo]
  /// Strays have fewer bytes.
  private static let longestStray = 160
  private static let barePages: Float = 0.5
  private static let pagesSparselyStrewn: Float = 0.5

  static func make(
    of page: TrainingPage, donor: TrainingPage, _ generator: inout SeededGenerator
  ) -> TrainingPage? {
    let strays = donor.labelledLines.filter {
      strayClasses.contains($0.label) && $0.text.count < longestStray
    }
    guard !strays.isEmpty else { return page }
    let isBare = generator.unit() < barePages
    let share: Float = generator.unit() < pagesSparselyStrewn ? 0.06 : 0.2
    let strewn = page.labelledLines.flatMap { line -> [AlteredLine] in
      guard line.label == .body else { return isBare && line.isResidue ? [] : [line] }
      guard generator.unit() < share else { return [line] }
      return [line, strays[Int(generator.next() % UInt64(strays.count))]]
    }
    return page.rebuilt(from: strewn)
  }
}
