import ChaffinchCore
import ChaffinchText

/// Takes the fingerprints of a run's documents, in their order, and freezes them as evidence.
package struct EvidenceCollector {
  private let scope: Scope
  private let index: (any SavedEvidence)?
  private var keys = DocumentKeys()
  private var identities: [DocumentIdentity] = []
  private var fingerprints: [DocumentFingerprints] = []
  private var names: [CorpusEvidence.DocumentName] = []

  /// Collects evidence for `scope`, beside that of a saved `index`.
  package init(scope: Scope, index: (any SavedEvidence)?) {
    self.scope = scope
    self.index = index
  }

  /// How many documents were taken.
  package var count: Int { names.count }

  /// Takes the next document; its fingerprints are handed over with ``add(_:)``, in the same order.
  package mutating func addName(of document: InputDocument, site: String) {
    names.append(CorpusEvidence.DocumentName(path: document.path, recordIndex: document.record?.index))
    if index != nil { identities.append(DocumentIdentity(keys.next(document), document, site: site)) }
  }

  /// Takes the fingerprints of the next documents.
  package mutating func add(_ fingerprints: [DocumentFingerprints]) { self.fingerprints += fingerprints }

  /// Takes the next documents, each with the site that `namer` names, `threads` of them at a time.
  package mutating func add(_ documents: [InputDocument], _ namer: SiteNamer, threads: Int) {
    let sites = documents.map { namer.site(of: $0) }
    for (document, site) in zip(documents, sites) { addName(of: document, site: site) }
    add(
      Parallel.map(documents.count, threads: threads) { number in
        DocumentFingerprints(TextAnalysis(tokensOf: documents[number].text), site: sites[number])
      })
  }

  /// Whether there is nothing to compare with: one document, and no index.
  package var isLoneDocument: Bool { names.count == 1 && index == nil }

  /// The evidence of all documents so far; a lone document needs no fingerprints.
  package func evidence() throws(IndexProblem) -> CorpusEvidence {
    if isLoneDocument { return CorpusEvidence(alone: names[0]) }
    return try CorpusEvidence(
      fingerprints, names: names, identities: identities, saved: index, scope: scope)
  }
}
