import ChaffinchCore
import ChaffinchText

/// Takes the fingerprints of a run's documents, batch by batch, and freezes them as evidence.
package struct EvidenceCollector {
  private let scope: Scope
  private let namer: SiteNamer
  private let index: (any SavedEvidence)?
  private var keys = DocumentKeys()
  private var identities: [DocumentIdentity] = []
  private var fingerprints: [DocumentFingerprints] = []
  private var names: [CorpusEvidence.DocumentName] = []

  /// Collects evidence for `scope`, beside that of a saved `index`; `namer` names the documents' sites.
  package init(scope: Scope, namer: SiteNamer, index: (any SavedEvidence)?) {
    self.scope = scope
    self.namer = namer
    self.index = index
  }

  /// Takes the next documents, `threads` of them at a time.
  package mutating func add(_ documents: [InputDocument], threads: Int) {
    let sites = documents.map { namer.site(of: $0) }
    for (document, site) in zip(documents, sites) { add(document, site: site) }
    fingerprints += Parallel.map(documents.count, threads: threads) { number in
      DocumentFingerprints(TextAnalysis(tokensOf: documents[number].text), site: sites[number])
    }
  }

  private mutating func add(_ document: InputDocument, site: String) {
    names.append(CorpusEvidence.DocumentName(path: document.path, recordIndex: document.record?.index))
    if index != nil { identities.append(DocumentIdentity(keys.next(document), document, site: site)) }
  }

  /// The evidence of all documents so far.
  package func evidence() throws(IndexProblem) -> CorpusEvidence {
    try CorpusEvidence(fingerprints, names: names, identities: identities, saved: index, scope: scope)
  }
}
