import ChaffinchCore
import ChaffinchLint
import ChaffinchText

/// Labelled pages, measured as `lint` measures them: with the evidence of the pages they were scraped with.
package struct TrainingSet: Sendable {
  /// The pages, in order.
  package let pages: [TrainingPage]
  /// The pages, encoded for training, in the same order.
  package let encoded: [EncodedPage]
  /// What the pages tell of each other's lines when they are tested.
  package let evidence: RunEvidence

  /// Measures `pages`, on all cores.
  ///
  /// Training sees what ``TrainingEvidence`` chooses; `scope` is how far it may be sought when a page is tested. The documents of
  /// `context` have no labels and stand beside the pages of their group. O(n log n) in their lines.
  package init(_ pages: [TrainingPage], scope: Scope = .corpus, context: [RunEvidence.Document] = []) {
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
  package func augmented(_ indices: [Int], seed: UInt64) -> [EncodedPage] {
    let labelled = indices.map { pages[$0] }.filter { $0.trust != .unlabelled }
    let copies = Augmentation.copies(of: labelled, seed: seed)
    return Parallel.map(copies.count) { index in
      EncodedPage(copies[index], PageMeasures(TextAnalysis(bytes: copies[index].text)))
    }
  }

  /// The measures of page `index`, as the labeller reads them.
  package func measures(of index: Int) -> PageMeasures { evidence.measures(of: index) }
}
