import ChaffinchShingles
import ChaffinchSignals
import ChaffinchText

/// Labelled pages, measured as `lint` measures them: with the evidence of the pages they were scraped with.
public struct TrainingSet: Sendable {
  /// The pages, in order.
  public let pages: [TrainingPage]
  /// The pages, encoded, in the same order.
  public let encoded: [EncodedPage]
  /// What is known of each page's lines across its site.
  let evidence: [SiteEvidence]

  /// Measures `pages`, on all cores.
  ///
  /// O(n) in their tokens.
  public init(_ pages: [TrainingPage]) {
    self.pages = pages
    let fingerprints = Parallel.map(pages.count) { index in
      DocumentFingerprints(TextAnalysis(tokensOf: pages[index].text), site: pages[index].site)
    }
    var indices: [String: SiteIndex] = [:]
    for group in Set(pages.map(\.group)) {
      let members = pages.indices.filter { pages[$0].group == group }
      indices[group] = SiteIndex(members.map { fingerprints[$0] }, acrossSites: true)
    }
    let frozen = indices
    let measured = Parallel.map(pages.count) { index -> (EncodedPage, SiteEvidence)? in
      guard let siteIndex = frozen[pages[index].group] else { return nil }
      let analysis = TextAnalysis(bytes: pages[index].text)
      let evidence = SiteEvidence(analysis, site: fingerprints[index].site, index: siteIndex)
      return (EncodedPage(pages[index], PageMeasures(analysis, site: evidence)), evidence)
    }.compactMap { $0 }
    encoded = measured.map(\.0)
    evidence = measured.map(\.1)
  }

  /// Encodes altered copies of the pages at `indices`, which stand alone: such lines occur on no other page.
  public func augmented(_ indices: [Int], seed: UInt64) -> [EncodedPage] {
    let copies = Augmentation.copies(of: indices.map { pages[$0] }, seed: seed)
    return Parallel.map(copies.count) { index in
      EncodedPage(copies[index], PageMeasures(TextAnalysis(bytes: copies[index].text)))
    }
  }

  /// The measures of page `index`, as the labeller reads them.
  public func measures(of index: Int) -> PageMeasures {
    PageMeasures(TextAnalysis(bytes: pages[index].text), site: evidence[index])
  }
}
