import ChaffinchText

/// How many distinct documents of a site hold a line or a block, after near-duplicate pages are collapsed.
///
/// Built once from all documents, in their order, then frozen: pass 2 only reads it, from any thread.
public struct SiteIndex: Sendable {
  /// On how many documents a line stands, and the first two places where it does.
  public struct Frequency: Sendable {
    /// Distinct documents, near-duplicates counted once.
    public var documents: Int32 = 0
    var lastDocument: Int32 = -1
    var first: Place = .none
    var second: Place = .none

    /// A place of the line in another document than `document`, if one is known.
    public func place(outside document: Int) -> Place? {
      if first.document >= 0, Int(first.document) != document { return first }
      return second.document >= 0 && Int(second.document) != document ? second : nil
    }
  }

  /// A line of a document: the document's number in the order of the build, the line's 1-based number.
  public struct Place: Sendable, Equatable {
    /// The number of the document, from 0.
    public var document: Int32
    /// The number of the line, from 1.
    public var line: UInt32

    static let none = Place(document: -1, line: 0)
  }

  private var lineFrequencies: HashTable<Frequency>
  private var blockFrequencies: HashTable<Frequency>
  private var documentCounts: HashTable<Int32>

  /// For every document the earlier one that it is a near-duplicate of; itself where it is the first.
  public let originals: [(document: Int, similarity: Double)]

  /// Counts over `documents`; near-duplicates are looked for within a site, or in the whole corpus.
  ///
  /// O(n).
  public init(_ documents: [DocumentFingerprints], acrossSites: Bool) {
    originals = NearDuplicates(documents, within: { acrossSites ? 0 : $0.site }).originals
    let lineCount = documents.reduce(0) { $0 + $1.lines.count }
    lineFrequencies = HashTable(empty: Frequency(), capacity: lineCount / 2)
    blockFrequencies = HashTable(empty: Frequency(), capacity: documents.count)
    documentCounts = HashTable(empty: 0, capacity: documents.count / 4)
    for (index, document) in documents.enumerated() { add(document, Int32(index), documents) }
  }

  private mutating func add(
    _ document: DocumentFingerprints, _ index: Int32, _ documents: [DocumentFingerprints]
  ) {
    // A near-duplicate on another site is still a document of its own for its site's counts.
    let original = originals[Int(index)].document
    let representative = documents[original].site == document.site ? Int32(original) : index
    if representative == index { documentCounts.update(document.site) { $0 += 1 } }
    for line in document.lines {
      lineFrequencies.update(TokenHash.combine(document.site, line.fingerprint)) {
        $0.add(Place(document: index, line: line.number), of: representative)
      }
    }
    for block in document.blocks {
      blockFrequencies.update(TokenHash.combine(document.site, block)) {
        $0.add(Place(document: index, line: 0), of: representative)
      }
    }
  }

  /// How many distinct documents the site named by `site` (a hash) has.
  public func documents(ofSite site: UInt64) -> Int { Int(documentCounts[site] ?? 0) }

  /// The frequency of a line on a site; nil where it was never seen.
  public func frequency(ofLine fingerprint: UInt64, site: UInt64) -> Frequency? {
    lineFrequencies[TokenHash.combine(site, fingerprint)]
  }

  /// The frequency of a block on a site; nil where it was never seen.
  public func frequency(ofBlock fingerprint: UInt64, site: UInt64) -> Frequency? {
    blockFrequencies[TokenHash.combine(site, fingerprint)]
  }
}

extension SiteIndex.Frequency {
  /// Counts one document, once, whatever number of near-duplicates it has.
  mutating func add(_ place: SiteIndex.Place, of representative: Int32) {
    if first.document < 0 {
      first = place
    } else if second.document < 0 {
      second = place
    }
    guard representative != lastDocument, representative == place.document else { return }
    lastDocument = representative
    documents += 1
  }
}
