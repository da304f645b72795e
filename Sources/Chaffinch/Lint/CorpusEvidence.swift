import ChaffinchInput
import ChaffinchLabeller
import ChaffinchRules
import ChaffinchShingles
import ChaffinchText

/// What pass 1 learns of all documents, frozen for pass 2.
struct CorpusEvidence: Sendable {
  /// How many documents of a site hold a line.
  let index: SiteIndex
  /// The name of each document, in the order of the run.
  let names: [DocumentName]

  /// A document, as another one's finding points at it.
  struct DocumentName: Sendable, Equatable {
    let path: String
    /// The index of its record in a container; the record's id and URL would scatter small blocks over the heap.
    let recordIndex: Int?

    /// The path, with the number of the record where there is one.
    var shown: String { recordIndex.map { "\(path)[record \($0)]" } ?? path }
  }

  /// Reads all documents of `source` once; problems are left to pass 2, which meets them again.
  init(_ source: InputSource, options: LintOptions) {
    let namer = options.sites.makeNamer()
    var fingerprints: [DocumentFingerprints] = []
    var names: [DocumentName] = []
    DocumentBatches.forEach(source) { batch in
      let documents = batch.compactMap { if case .document(let document) = $0 { document } else { nil } }
      let sites = documents.map { namer.site(of: $0) }
      names += documents.map { DocumentName(path: $0.path, recordIndex: $0.record?.index) }
      fingerprints += Parallel.map(documents.count, threads: options.threads) { place in
        DocumentFingerprints(TextAnalysis(tokensOf: documents[place].text), site: sites[place])
      }
    }
    index = SiteIndex(fingerprints, acrossSites: options.scope == .corpus)
    self.names = names
  }

  /// How much of document `number` an earlier one does not have already, 0…100; nil where it is not the document pass 1 saw.
  func duplicationScore(_ number: Int, _ document: InputDocument) -> Double? {
    guard number < names.count, names[number].path == document.path else { return nil }
    let original = index.originals[number]
    return original.document == number ? 100 : 100 * (1 - original.similarity)
  }

  /// Where each line of `analysis` stands in another document of its site.
  func otherPlaces(_ analysis: TextAnalysis, site: UInt64, document number: Int) -> [DocumentPlace?] {
    analysis.lines.map { line in
      guard line.tokens > 0, let frequency = index.frequency(ofLine: line.fingerprint, site: site),
        let place = frequency.place(outside: number)
      else { return nil }
      return DocumentPlace(document: Int(place.document), line: Int(place.line))
    }
  }
}
