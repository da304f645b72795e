import ChaffinchCore

/// The documents of an index and of a run, as if one run had read them all.
///
/// Those of the index come first, in the order of their paths, then what the run has beyond them. A document of the run that
/// the index has as it is keeps its place there; one that changed stands for the index's.
struct JoinedDocuments {
  private(set) var fingerprints: [DocumentFingerprints] = []
  private(set) var names: [CorpusEvidence.DocumentName] = []
  /// For each document of the run its place among all.
  private(set) var numbers: [Int] = []
  /// What to tell the user where the index has nothing on the sites of the run: most likely they are named otherwise.
  private(set) var warning: String?

  /// Loads what `index` knows of the sites of the run, and in the scope of the corpus of all others too.
  init(
    _ index: any SavedEvidence, scope: Scope, fingerprints run: [DocumentFingerprints],
    names runNames: [CorpusEvidence.DocumentName], identities: [DocumentIdentity]
  ) throws(IndexProblem) {
    var places: [DocumentKey: Int] = [:]
    for (place, identity) in identities.enumerated() { places[identity.key] = place }
    var known = [Int?](repeating: nil, count: run.count)
    let sites = Set(identities.map(\.site))
    let saved = try index.documents(ofSites: sites, others: scope == .corpus)
    if let site = identities.first?.site, !saved.contains(where: { sites.contains($0.site) }) {
      warning =
        "\(index.path): has no site of these documents, such as “\(site)”. Name their site with --site; "
        + "`chaffinch index show` lists the sites it has."
    }
    for document in saved {
      if let place = places[document.key] {
        let state = DocumentState(site: document.site, contentHash: document.contentHash)
        guard identities[place].isSame(as: state) else { continue }
        known[place] = fingerprints.count
      }
      fingerprints.append(document.fingerprints)
      names.append(.init(path: document.key.path, recordIndex: document.recordNumber))
    }
    for place in run.indices {
      numbers.append(known[place] ?? fingerprints.count)
      guard known[place] == nil else { continue }
      fingerprints.append(run[place])
      names.append(runNames[place])
    }
  }
}
