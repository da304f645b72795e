import ChaffinchCore
import ChaffinchLint
import ChaffinchText

/// Labelled pages, measured as `lint` measures them: with the evidence of the pages they were scraped with.
struct TrainingSet: Sendable {
  /// The pages, in order.
  let pages: [LabelledPage]
  /// The pages, encoded for training, in the same order.
  let encoded: [EncodedPage]
  /// What the pages tell of each other's lines when they are tested.
  let evidence: RunEvidence

  /// Measures `pages`, on all cores.
  ///
  /// Training sees what ``TrainingEvidence`` chooses; `scope` is how far it may be sought when a page is tested. The documents of
  /// `context` have no labels and stand beside the pages of their group. O(n log n) in their lines.
  init(_ pages: [LabelledPage], scope: Scope = .corpus, context: [RunEvidence.Document] = []) {
    let documents = pages.map(\.document) + context
    let full = RunEvidence(documents)
    self.pages = pages
    evidence = scope == .corpus ? full : RunEvidence(documents, scope: scope)
    encoded = Parallel.map(pages.count) { index in
      let analysis = TextAnalysis(bytes: pages[index].text)
      let evidence = TrainingEvidence.chosen(
        from: full.evidence(of: index, analysis), of: pages[index], number: index, analysis)
      return EncodedPage(pages[index], PageMeasures(analysis, site: evidence))
    }
  }

  /// Encodes altered copies of the labelled pages at `indices`, which stand alone: such lines occur on no other page.
  func augmented(_ indices: [Int], seed: UInt64) -> [EncodedPage] {
    let labelled = indices.map { pages[$0] }.filter { $0.trust != .unlabelled }
    let copies = Augmentation.copies(of: labelled, seed: seed)
    return Parallel.map(copies.count) { index in
      EncodedPage(copies[index], PageMeasures(TextAnalysis(bytes: copies[index].text)))
    }
  }

  /// The measures of page `index`, as the labeller reads them.
  func measures(of index: Int) -> PageMeasures { evidence.measures(of: index) }
}

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
    from evidence: SiteEvidence?, of page: LabelledPage, number: Int, _ analysis: TextAnalysis
  ) -> SiteEvidence? {
    var generator = SeededGenerator(seed: UInt64(number))
    guard generator.unit() >= pagesWithout, let evidence else { return nil }
    return generator.unit() < pagesAnnouncing ? announcing(evidence, page, analysis, &generator) : evidence
  }

  private static func announcing(
    _ evidence: SiteEvidence, _ page: LabelledPage, _ analysis: TextAnalysis,
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
