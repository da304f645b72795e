import ChaffinchShingles
import ChaffinchSignals
import ChaffinchText

/// What the documents of each run tell of each other's lines: the evidence that `lint` has when it judges them.
public struct RunEvidence: Sendable {
  /// A document, and the run it is linted in.
  public struct Document: Sendable {
    /// The text, lines joined by LF.
    public var text: [UInt8]
    /// The site, within which lines are counted.
    public var site: String
    /// The documents that are linted in one run have one group.
    public var group: String

    /// Makes a document.
    public init(text: [UInt8], site: String, group: String) {
      self.text = text
      self.site = site
      self.group = group
    }
  }

  private let documents: [Document]
  private let sites: [UInt64]
  private let indices: [String: SiteIndex]

  /// Fingerprints `documents`, on all cores, and counts their lines run by run.
  ///
  /// O(n log n) in their lines.
  public init(_ documents: [Document]) {
    self.documents = documents
    let fingerprints = Parallel.map(documents.count) { index in
      DocumentFingerprints(TextAnalysis(tokensOf: documents[index].text), site: documents[index].site)
    }
    sites = fingerprints.map(\.site)
    var members: [String: [DocumentFingerprints]] = [:]
    for (document, fingerprint) in zip(documents, fingerprints) {
      members[document.group, default: []].append(fingerprint)
    }
    indices = members.mapValues { SiteIndex($0, acrossSites: true) }
  }

  /// The measures of document `index`, as the labeller reads them.
  public func measures(of index: Int) -> PageMeasures {
    let analysis = TextAnalysis(bytes: documents[index].text)
    let siteIndex = indices[documents[index].group]
    return PageMeasures(
      analysis, site: siteIndex.map { SiteEvidence(analysis, site: sites[index], index: $0) })
  }
}
