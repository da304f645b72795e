import ChaffinchCore

/// Leaves out menus, and prints teasers twice: what a reader's view keeps of a page with its lists of other articles.
enum CondensedCopy: AlteredCopy {
  private static let doubledPages: Float = 0.6
  private static let pagesWithBlanks: Float = 0.5

  static func make(
    of page: TrainingPage, donor: TrainingPage, _ generator: inout SeededGenerator
  ) -> TrainingPage? {
    let isDoubled = generator.unit() < doubledPages
    let hasBlanks = generator.unit() < pagesWithBlanks
    var kept: [AlteredLine] = []
    var block: [AlteredLine] = []
    for line in page.labelledLines where line.label != .navigation && line.label != .other {
      if line.label != .related, !block.isEmpty {
        kept += isDoubled ? doubled(block, hasBlanks: hasBlanks) : block
        block = []
      }
      if line.label == .related { block.append(line) } else { kept.append(line) }
    }
    return page.rebuilt(from: kept + (isDoubled ? doubled(block, hasBlanks: hasBlanks) : block))
  }

  /// Each line of a list twice in a row, perhaps with blank lines between the pairs.
  private static func doubled(_ block: [AlteredLine], hasBlanks: Bool) -> [AlteredLine] {
    block.flatMap { hasBlanks ? [$0, $0, .blank] : [$0, $0] }
  }
}
