import ChaffinchCore
import ChaffinchLint
import ChaffinchText

/// The evidence across pages that a page is trained with: of some none, of the others what a whole site would give.
///
/// Most labelled pages stand alone, or beside two others of their site, while a user may lint one file as well as a whole
/// crawl; so the labeller must do with and without. And as the articles that the teasers announce are hardly ever among the
/// labelled pages, on some pages half of the teasers are taken for headlines of other documents.
enum TrainingEvidence {
  private static let pagesWithout: Float = 0.2
  private static let pagesAnnouncing: Float = 0.3
  private static let linesAnnouncing: Float = 0.5
  /// Of the lines that announce, so many hold the headline among other words.
  private static let nearMatches: Float = 0.2
  /// The tokens and the length of a line that may be a teaser.
  private static let tokens = 4...40
  private static let shortest: Float = 25

  /// What of `evidence` page `index` is trained with; the same for the same page and number.
  static func chosen(
    from evidence: SiteEvidence?, of page: TrainingPage, number: Int, _ analysis: TextAnalysis
  ) -> SiteEvidence? {
    var generator = SeededGenerator(seed: UInt64(number))
    guard generator.unit() >= pagesWithout, let evidence else { return nil }
    return generator.unit() < pagesAnnouncing ? announcing(evidence, page, analysis, &generator) : evidence
  }

  private static func announcing(
    _ evidence: SiteEvidence, _ page: TrainingPage, _ analysis: TextAnalysis,
    _ generator: inout SeededGenerator
  ) -> SiteEvidence {
    var headlines = evidence.headlines
    for (index, line) in analysis.lines.enumerated()
    where page.labels[line.index] == .related && tokens.contains(line.tokens)
      && line.effectiveLength >= shortest
    {
      guard generator.unit() < linesAnnouncing else { continue }
      let share: Float = generator.unit() < nearMatches ? 0.9 : 1
      headlines[index] = HeadlineMatch(share: share, location: LineLocation(document: 0, line: 1))
    }
    return SiteEvidence(
      documents: evidence.documents, lineDocuments: evidence.lineDocuments,
      blockDocuments: evidence.blockDocuments, frameDocuments: evidence.frameDocuments, headlines: headlines)
  }
}
