import ChaffinchIndex
import ChaffinchInput
import ChaffinchLabeller
import ChaffinchRules
import ChaffinchShingles
import ChaffinchText

/// What pass 1 learns of all documents, frozen for pass 2.
struct CorpusEvidence: Sendable {
  /// How many documents of a site hold a line.
  let index: SiteIndex
  /// The name of each document, in the order of the index's build.
  let names: [DocumentName]
  /// For each document of the run its number in that order; nil where the run is all there is.
  private let numbers: [Int]?
  /// What the user should know: that the saved index has nothing on the sites of the run.
  let warning: String?

  /// A document, as another one's finding points at it.
  struct DocumentName: Sendable, Equatable {
    let path: String
    /// The index of its record in a container; the record's id and URL would scatter small blocks over the heap.
    let recordIndex: Int?

    /// The path, with the number of the record where there is one.
    var shown: String { recordIndex.map { "\(path)[record \($0)]" } ?? path }
  }

  /// Reads all documents of `source` once, and joins them with those of the saved index.
  ///
  /// Problems of the input are left to pass 2, which meets them again.
  init(_ source: InputSource, options: LintOptions, namer: SiteNamer) throws(IndexProblem) {
    var keys = DocumentKeys()
    var identities: [DocumentIdentity] = []
    var fingerprints: [DocumentFingerprints] = []
    var names: [DocumentName] = []
    DocumentBatches.forEach(source) { batch in
      let documents = batch.compactMap { if case .document(let document) = $0 { document } else { nil } }
      let sites = documents.map { namer.site(of: $0) }
      names += documents.map { DocumentName(path: $0.path, recordIndex: $0.record?.index) }
      if options.index != nil {
        identities += zip(documents, sites).map { DocumentIdentity(keys.next($0), $0, site: $1) }
      }
      fingerprints += Parallel.map(documents.count, threads: options.threads) { place in
        DocumentFingerprints(TextAnalysis(tokensOf: documents[place].text), site: sites[place])
      }
    }
    if let saved = options.index {
      let joined = try JoinedDocuments(
        saved, scope: options.scope, fingerprints: fingerprints, names: names, identities: identities)
      (fingerprints, names, numbers) = (joined.fingerprints, joined.names, joined.numbers)
      warning = joined.warning
    } else {
      (numbers, warning) = (nil, nil)
    }
    index = SiteIndex(fingerprints, acrossSites: options.scope == .corpus)
    self.names = names
  }

  /// The number of the run's document `number` in the order of the build; nil where pass 1 did not see it.
  func number(ofRun number: Int) -> Int? {
    guard let numbers else { return names.indices.contains(number) ? number : nil }
    return numbers.indices.contains(number) ? numbers[number] : nil
  }

  /// The earlier document that document `number` is a near-duplicate of, itself with a similarity of 0 where it is the first; nil
  /// where it is not the document that pass 1 saw.
  func original(of number: Int?, _ document: InputDocument) -> (document: Int, similarity: Double)? {
    guard let number, names[number].path == document.path else { return nil }
    let original = index.originals[number]
    return original.document == number ? (number, 0) : original
  }

  /// Where each line of `analysis` stands in another document of its site.
  func otherPlaces(_ analysis: TextAnalysis, site: UInt64, document number: Int?) -> [DocumentPlace?] {
    analysis.lines.map { line in
      guard line.tokens > 0, let frequency = index.frequency(ofLine: line.fingerprint, site: site),
        let place = frequency.place(outside: number ?? -1)
      else { return nil }
      return DocumentPlace(document: Int(place.document), line: Int(place.line))
    }
  }
}
