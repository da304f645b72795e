import ChaffinchCore
import ChaffinchText

/// What pass 1 learns of all documents, frozen for pass 2.
package struct CorpusEvidence: Sendable {
  /// How many documents of a site hold a line; nil where there is one document and nothing else is known.
  private let index: SiteIndex?
  /// The name of each document, in the order of the index's build.
  package let names: [DocumentName]
  /// For each document of the run its number in that order; nil where the run is all there is.
  private let numbers: [Int]?
  /// What the user should know: that the saved index has nothing on the sites of the run.
  package let warning: String?

  /// A document, as another one's finding points at it.
  package struct DocumentName: Sendable, Equatable {
    package let path: String
    /// The index of its record in a container; the record's id and URL would scatter small blocks over the heap.
    package let recordIndex: Int?

    /// The path, with the number of the record where there is one.
    var shown: String { recordIndex.map { "\(path)[record \($0)]" } ?? path }
  }

  /// The evidence of a run of one document: no other holds a line of it.
  init(alone name: DocumentName) {
    (names, numbers, warning, index) = ([name], nil, nil, nil)
  }

  /// Freezes what is known of the documents of a run, `names` in their order, and of the `saved` ones of earlier runs.
  init(
    _ fingerprints: [DocumentFingerprints], names: [DocumentName], identities: [DocumentIdentity],
    saved: (any SavedEvidence)?, scope: Scope
  ) throws(IndexProblem) {
    guard let saved else {
      (self.names, numbers, warning) = (names, nil, nil)
      index = SiteIndex(fingerprints, acrossSites: scope == .corpus)
      return
    }
    let joined = try JoinedDocuments(
      saved, scope: scope, fingerprints: fingerprints, names: names, identities: identities)
    (self.names, numbers, warning) = (joined.names, joined.numbers, joined.warning)
    index = SiteIndex(joined.fingerprints, acrossSites: scope == .corpus)
  }

  /// The number of the run's document `number` in the order of the build; nil where pass 1 did not see it.
  package func number(ofRun number: Int) -> Int? {
    guard let numbers else { return names.indices.contains(number) ? number : nil }
    return numbers.indices.contains(number) ? numbers[number] : nil
  }

  /// The earlier document that document `number` is a near-duplicate of, itself with a similarity of 0 where it is the first; nil
  /// where it is not the document that pass 1 saw.
  package func original(of number: Int?, _ document: InputDocument) -> (document: Int, similarity: Double)? {
    guard let number, names[number].path == document.path else { return nil }
    guard let original = index?.originals[number], original.document != number else { return (number, 0) }
    return (original.document, original.similarity)
  }

  /// How often each line of `analysis`, document `number`, stands on its site.
  func siteEvidence(_ analysis: TextAnalysis, site: UInt64, document number: Int?) -> SiteEvidence {
    guard let index else { return SiteEvidence(alone: analysis) }
    return SiteEvidence(analysis, site: site, index: index, document: number)
  }

  /// Where each line of `analysis` stands in another document of its site.
  func elsewhere(_ analysis: TextAnalysis, site: UInt64, document number: Int?) -> [LineLocation?] {
    guard let index else { return [] }
    return analysis.lines.map { line in
      guard line.tokens > 0 else { return nil }
      return index.frequency(ofLine: line.fingerprint, site: site)?
        .location(outside: number ?? -1, digits: line.digitsHash)
    }
  }
}
