import ChaffinchCore
import ChaffinchInput
import ChaffinchLint
import ChaffinchStorage
import ChaffinchText

/// Adds documents to an index of fingerprints.
///
/// A document is known by its path and record. One that is there as it is costs a look-up; one that changed takes the place
/// of what was there. Each batch of documents is one transaction, so a run that is stopped loses at most the batch under
/// way, and the same run again does the rest.
package struct IndexBuilder: Sendable {
  private let index: FingerprintIndex
  private let sites: SiteNaming
  private let threads: Int

  /// Makes a builder.
  package init(_ index: FingerprintIndex, sites: SiteNaming = SiteNaming(), threads: Int = 1) {
    self.index = index
    self.sites = sites
    self.threads = threads
  }

  /// What a run came to.
  package struct Outcome: Sendable, Hashable {
    /// Documents that are new in the index.
    package var added = 0
    /// Documents that were there with another text or site.
    package var replaced = 0
    /// Documents that were there as they are.
    package var unchanged = 0
    /// Things that could not be read.
    package var problems = 0
  }

  /// Adds all documents of `source`, whose age in the index counts from `time` (seconds since 1970).
  ///
  /// Hands over what is wrong with the input; the rest is added.
  package func add(
    _ source: InputSource, time: Int64, handleProblem: (String) -> Void
  ) throws(IndexProblem) -> Outcome {
    let namer = sites.makeNamer()
    var keys = DocumentKeys()
    var outcome = Outcome()
    var failure: IndexProblem?
    source.forEachBatch { batch in
      guard failure == nil else { return }
      var documents: [(document: InputDocument, identity: DocumentIdentity)] = []
      for event in batch {
        switch event {
        case .problem(let problem):
          outcome.problems += 1
          handleProblem(problem.message)
        case .document(let document):
          let site = namer.site(of: document)
          documents.append((document, DocumentIdentity(keys.next(document), document, site: site)))
        }
      }
      do throws(IndexProblem) {
        try add(documents, time: time, to: &outcome)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return outcome
  }

  private func add(
    _ documents: [(document: InputDocument, identity: DocumentIdentity)], time: Int64,
    to outcome: inout Outcome
  ) throws(IndexProblem) {
    let states = try index.states(of: documents.map(\.identity.key))
    let changed = documents.indices.filter { !documents[$0].identity.isSame(as: states[$0]) }
    let unchanged = documents.indices.filter { documents[$0].identity.isSame(as: states[$0]) }
    let indexed = Parallel.map(changed.count, threads: threads) { place in
      Self.indexed(documents[changed[place]].document, documents[changed[place]].identity)
    }
    try index.add(indexed, unchanged: unchanged.map { documents[$0].identity.key }, time: time)
    outcome.added += changed.count { states[$0] == nil }
    outcome.replaced += changed.count { states[$0] != nil }
    outcome.unchanged += unchanged.count
  }

  private static func indexed(_ document: InputDocument, _ identity: DocumentIdentity) -> IndexedDocument {
    IndexedDocument(
      key: identity.key, recordNumber: document.record?.index, site: identity.site,
      contentHash: identity.contentHash,
      fingerprints: DocumentFingerprints(TextAnalysis(tokensOf: document.text), site: identity.site))
  }
}
