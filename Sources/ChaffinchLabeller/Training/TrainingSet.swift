import ChaffinchSignals
import ChaffinchText

/// Labelled pages, measured as `lint` measures them: with the evidence of the pages they were scraped with.
public struct TrainingSet: Sendable {
  /// The pages, in order.
  public let pages: [TrainingPage]
  /// The pages, encoded, in the same order.
  public let encoded: [EncodedPage]
  /// What the pages tell of each other's lines.
  public let evidence: RunEvidence

  /// Measures `pages`, on all cores.
  ///
  /// O(n) in their tokens.
  public init(_ pages: [TrainingPage]) {
    let evidence = RunEvidence(pages.map(\.document))
    self.pages = pages
    self.evidence = evidence
    encoded = Parallel.map(pages.count) { EncodedPage(pages[$0], evidence.measures(of: $0)) }
  }

  /// Encodes altered copies of the pages at `indices`, which stand alone: such lines occur on no other page.
  public func augmented(_ indices: [Int], seed: UInt64) -> [EncodedPage] {
    let copies = Augmentation.copies(of: indices.map { pages[$0] }, seed: seed)
    return Parallel.map(copies.count) { index in
      EncodedPage(copies[index], PageMeasures(TextAnalysis(bytes: copies[index].text)))
    }
  }
}
