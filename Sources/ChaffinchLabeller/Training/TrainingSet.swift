import ChaffinchShingles
import ChaffinchSignals
import ChaffinchText
import Foundation

/// Labelled pages, measured as `lint` measures them: with the evidence of the pages they were scraped with.
public struct TrainingSet: Sendable {
  /// The pages, in order.
  public let pages: [TrainingPage]
  /// The pages, encoded for training, in the same order.
  public let encoded: [EncodedPage]
  /// What the pages tell of each other's lines when they are tested.
  public let evidence: RunEvidence

  /// Measures `pages`, on all cores.
  ///
  /// Training sees all evidence there is; `scope` is how far it may be sought when a page is tested. The documents of
  /// `context` have no labels and stand beside the pages of their group. O(n log n) in their lines.
  public init(_ pages: [TrainingPage], scope: Scope = .corpus, context: [RunEvidence.Document] = []) {
    let documents = pages.map(\.document) + context
    let full = RunEvidence(documents)
    self.pages = pages
    evidence = scope == .corpus ? full : RunEvidence(documents, scope: scope)
    let drop = ProcessInfo.processInfo.environment["EV_DROP"].flatMap { UInt64($0) } ?? 0
    let simulate = ProcessInfo.processInfo.environment["EV_SIM"].flatMap { UInt64($0) } ?? 0
    encoded = Parallel.map(pages.count) { index in
      let analysis = TextAnalysis(bytes: pages[index].text)
      var evidence = full.evidence(of: index, analysis)
      var generator = SeededGenerator(seed: TokenHash.hash(String(index)))
      if generator.next() % 100 < drop { evidence = nil }
      if let known = evidence, generator.next() % 100 < simulate {
        evidence = known.withSimulatedHeadlines(pages[index], analysis, &generator)
      }
      return EncodedPage(pages[index], PageMeasures(analysis, site: evidence))
    }
  }

  /// Encodes altered copies of the pages at `indices`, which stand alone: such lines occur on no other page.
  public func augmented(_ indices: [Int], seed: UInt64) -> [EncodedPage] {
    let copies = Augmentation.copies(of: indices.map { pages[$0] }, seed: seed)
    return Parallel.map(copies.count) { index in
      EncodedPage(copies[index], PageMeasures(TextAnalysis(bytes: copies[index].text)))
    }
  }

  /// The measures of page `index`, as the labeller reads them.
  public func measures(of index: Int) -> PageMeasures { evidence.measures(of: index) }
}

extension SiteEvidence {
  func withSimulatedHeadlines(
    _ page: TrainingPage, _ analysis: TextAnalysis, _ generator: inout SeededGenerator
  ) -> SiteEvidence {
    var headlines = headlines
    for (index, line) in analysis.lines.enumerated() {
      guard page.labels[line.index] == .related, line.tokens >= 4, line.tokens <= 40, line.effectiveLength >= 25
      else { continue }
      let draw = generator.unit()
      if draw < 0.5 {
        headlines[index] = HeadlineMatch(
          share: draw < 0.4 ? 1 : 0.9, place: SiteIndex.Place(document: 0, line: 1))
      }
    }
    return SiteEvidence(
      documents: documents, lineDocuments: lineDocuments, blockDocuments: blockDocuments,
      frameDocuments: frameDocuments, headlines: headlines)
  }
}
