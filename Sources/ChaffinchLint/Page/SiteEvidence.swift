import ChaffinchText

/// How often each line of one document stands on its site, alone or as a template, and which are headlines of others.
package struct SiteEvidence: Sendable {
  /// Distinct documents of the site, near-duplicates counted once.
  package let documents: Int
  /// For each line that is not blank: the documents that hold it, this one included.
  package let lineDocuments: [Int]
  /// For each line: the documents that hold the line's whole block, where the block has two and more lines; else 0.
  package let blockDocuments: [Int]

  /// For each line: the documents that hold lines with the same frame, where other lines than this one have it.
  package let frameDocuments: [FrameDocuments]
  /// For each line: the headline of another document that it repeats or holds.
  package let headlines: [HeadlineMatch?]

  /// How many distinct documents of the site have lines with the frames of one line; 0 where no other line has them.
  package struct FrameDocuments: Sendable, Equatable {
    /// The frame of the line's beginning.
    package var lead = 0
    /// The frame of its end.
    package var tail = 0
    /// The frame of its first and last token.
    package var ends = 0

    /// The frame that the most documents have.
    package var most: Int { max(lead, tail, ends) }

    /// Makes the counts.
    init(lead: Int = 0, tail: Int = 0, ends: Int = 0) {
      self.lead = lead
      self.tail = tail
      self.ends = ends
    }
  }

  /// Makes the evidence; the arrays have one value for each line that is not blank, the last two may be left out.
  package init(
    documents: Int, lineDocuments: [Int], blockDocuments: [Int], frameDocuments: [FrameDocuments] = [],
    headlines: [HeadlineMatch?] = []
  ) {
    self.documents = documents
    self.lineDocuments = lineDocuments
    self.blockDocuments = blockDocuments
    self.frameDocuments =
      frameDocuments.isEmpty
      ? Array(repeating: FrameDocuments(), count: lineDocuments.count) : frameDocuments
    self.headlines = headlines.isEmpty ? Array(repeating: nil, count: lineDocuments.count) : headlines
  }

  /// The evidence for the lines at `kept`: other documents do not change when lines of this one go.
  func keeping(_ kept: [Int]) -> SiteEvidence {
    SiteEvidence(
      documents: documents, lineDocuments: kept.map { lineDocuments[$0] },
      blockDocuments: kept.map { blockDocuments[$0] }, frameDocuments: kept.map { frameDocuments[$0] },
      headlines: kept.map { headlines[$0] })
  }

  /// Reads the evidence for `analysis`, a document of `site` (the hash of its name), from the frozen index.
  ///
  /// `document` is its number in the order of the index's build, or nil where it was not among the documents.
  package init(_ analysis: TextAnalysis, site: UInt64, index: SiteIndex, document: Int? = nil) {
    let lineDocuments = analysis.lines.map { line in
      line.tokens == 0 ? 0 : Int(index.frequency(ofLine: line.fingerprint, site: site)?.documents ?? 0)
    }
    self.init(
      documents: index.documents(ofSite: site), lineDocuments: lineDocuments,
      blockDocuments: Self.blockDocuments(analysis, site: site, index: index),
      frameDocuments: zip(analysis.lines, lineDocuments).map { line, documents in
        Self.frameDocuments(
          LineFrames(analysis.tokens[line.tokenRange]), above: documents, site: site, index: index)
      },
      headlines: index.headlines(of: analysis, site: site, document: document))
  }

  /// The evidence for the only document of a run: what an index of it alone would say, which holds each of its lines once.
  init(alone analysis: TextAnalysis) {
    var blockDocuments = [Int](repeating: 0, count: analysis.lines.count)
    for block in Blocks.ranges(of: analysis) where block.count > 1 {
      for line in block { blockDocuments[line] = 1 }
    }
    self.init(
      documents: 1, lineDocuments: analysis.lines.map { $0.tokens == 0 ? 0 : 1 },
      blockDocuments: blockDocuments)
  }

  private static func blockDocuments(_ analysis: TextAnalysis, site: UInt64, index: SiteIndex) -> [Int] {
    var blockDocuments = [Int](repeating: 0, count: analysis.lines.count)
    for block in Blocks.ranges(of: analysis) where block.count > 1 {
      let fingerprint = Blocks.fingerprint(of: block, in: analysis)
      let documents = index.frequency(ofBlock: fingerprint, site: site)?.documents ?? 0
      for line in block { blockDocuments[line] = Int(documents) }
    }
    return blockDocuments
  }

  /// A frame tells more than the line itself only where it stands on documents that the line does not.
  private static func frameDocuments(
    _ frames: LineFrames?, above documents: Int, site: UInt64, index: SiteIndex
  ) -> FrameDocuments {
    guard let frames else { return FrameDocuments() }
    func count(_ frame: UInt32?) -> Int {
      guard let frame else { return 0 }
      let found = index.documents(ofFrame: frame, site: site)
      return found > documents ? found : 0
    }
    return FrameDocuments(lead: count(frames.lead), tail: count(frames.tail), ends: count(frames.ends))
  }
}
