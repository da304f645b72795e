import ChaffinchCore
import ChaffinchLint
import ChaffinchText

/// What the documents of each run tell of each other's lines: the evidence that `lint` has when it judges them.
struct RunEvidence: Sendable {
  /// A document, and the run it is linted in.
  struct Document: Sendable {
    /// The text, lines joined by LF.
    var text: [UInt8]
    /// The site, within which lines are counted.
    var site: String
    /// The documents that are linted in one run have one group.
    var group: String
  }

  private let documents: [Document]
  private let sites: [UInt64]
  private let indices: [String: SiteIndex]
  /// The number of each document in its run.
  private let numbers: [Int]

  /// Fingerprints `documents`, on all cores, and counts their lines run by run; scope ``Scope/document`` counts nothing.
  ///
  /// O(n log n) in their lines.
  init(_ documents: [Document], scope: Scope = .corpus) {
    self.documents = documents
    let fingerprints = Parallel.map(documents.count) { index in
      DocumentFingerprints(TextAnalysis(tokensOf: documents[index].text), site: documents[index].site)
    }
    sites = fingerprints.map(\.site)
    var members: [String: [DocumentFingerprints]] = [:]
    var numbers: [Int] = []
    for (document, fingerprint) in zip(documents, fingerprints) {
      numbers.append(members[document.group]?.count ?? 0)
      members[document.group, default: []].append(fingerprint)
    }
    self.numbers = numbers
    indices =
      scope == .document ? [:] : members.mapValues { SiteIndex($0, acrossSites: scope == .corpus) }
  }

  /// What is known of the lines of document `index`, which `analysis` has measured; nil in scope ``Scope/document``.
  func evidence(of index: Int, _ analysis: TextAnalysis) -> SiteEvidence? {
    indices[documents[index].group].map {
      SiteEvidence(analysis, site: sites[index], index: $0, document: numbers[index])
    }
  }

  /// The measures of document `index`, as the labeller reads them.
  func measures(of index: Int) -> PageMeasures {
    let analysis = TextAnalysis(bytes: documents[index].text)
    return PageMeasures(analysis, site: evidence(of: index, analysis))
  }
}

extension LabelledPage {
  /// The page as a document of its run.
  var document: RunEvidence.Document { RunEvidence.Document(text: text, site: site, group: group) }
}
