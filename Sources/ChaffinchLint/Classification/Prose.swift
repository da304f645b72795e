import ChaffinchCore
import ChaffinchText

/// Prose in the run that looks like the article is called residue later than other lines.
///
/// A paragraph that goes costs a reader more than a teaser that stays. Of the paragraphs that the labeller calls residue with less
/// than 0.7, on pages of publishers that it had not seen, a third of the characters were body, but three in a hundred of all
/// characters called residue. Readers' comments are prose too, and stay what they were called.
enum Prose {
  /// How far the threshold rises towards certainty; 0 and 1 stay what they are.
  private static let caution: Float = 0.4
  private static let mostLinked: Float = 0.3

  /// Keeps the doubtful paragraphs of `page` that `labels` call residue from `threshold` on.
  ///
  /// O(n) in the lines.
  static func keepDoubtful(_ labels: inout LineLabels, of page: PageMeasures, threshold: Float) {
    let raised = threshold + caution * threshold * (1 - threshold)
    for line in page.bodySpan.range
    where labels.classes[line].isResidue && labels.reasons[line] == .label && isParagraph(line, page) {
      guard labels.classes[line] != .comments, labels.posteriors[line].residueAgainstKept <= raised else {
        continue
      }
      labels.relabel(line, as: labels.posteriors[line].likeliestKept, because: .label)
    }
  }

  /// Whether `line` is a sentence or more, unlinked, and seen nowhere else.
  private static func isParagraph(_ line: Int, _ page: PageMeasures) -> Bool {
    guard page.isBodyLike[line], page.lines[line].linkShare < mostLinked,
      page.repeats.entries[line].copies == 1
    else { return false }
    guard let site = page.site else { return true }
    return site.lineDocuments[line] <= 1 && site.headlines[line] == nil
  }
}
