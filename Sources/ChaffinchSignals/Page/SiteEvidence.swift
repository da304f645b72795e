import ChaffinchShingles
import ChaffinchText

/// How often each line of one document stands on its site.
public struct SiteEvidence: Sendable {
  /// Distinct documents of the site, near-duplicates counted once.
  public let documents: Int
  /// For each line that is not blank: the documents that hold it, this one included.
  public let lineDocuments: [Int]
  /// For each line: the documents that hold the line's whole block, where the block has two and more lines; else 0.
  public let blockDocuments: [Int]

  /// Makes the evidence; both arrays have one value for each line that is not blank.
  public init(documents: Int, lineDocuments: [Int], blockDocuments: [Int]) {
    self.documents = documents
    self.lineDocuments = lineDocuments
    self.blockDocuments = blockDocuments
  }

  /// The evidence for the lines at `kept`: other documents do not change when lines of this one go.
  func keeping(_ kept: [Int]) -> SiteEvidence {
    SiteEvidence(
      documents: documents, lineDocuments: kept.map { lineDocuments[$0] },
      blockDocuments: kept.map { blockDocuments[$0] })
  }

  /// Reads the evidence for `analysis`, a document of `site` (the hash of its name), from the frozen index.
  public init(_ analysis: TextAnalysis, site: UInt64, index: SiteIndex) {
    var blockDocuments = [Int](repeating: 0, count: analysis.lines.count)
    for block in Blocks.ranges(of: analysis) where block.count > 1 {
      let fingerprint = Blocks.fingerprint(of: block, in: analysis)
      let documents = index.frequency(ofBlock: fingerprint, site: site)?.documents ?? 0
      for line in block { blockDocuments[line] = Int(documents) }
    }
    self.init(
      documents: index.documents(ofSite: site),
      lineDocuments: analysis.lines.map { line in
        line.tokens == 0 ? 0 : Int(index.frequency(ofLine: line.fingerprint, site: site)?.documents ?? 0)
      },
      blockDocuments: blockDocuments)
  }
}
