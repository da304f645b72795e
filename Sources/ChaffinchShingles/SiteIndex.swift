import ChaffinchText

/// How many distinct documents of a site hold a line or a block, after near-duplicate pages are collapsed.
///
/// Built once from all documents, in their order, then frozen: pass 2 only reads it, from any thread.
public struct SiteIndex: Sendable {
  /// On how many documents a line or a block stands, and the first two places where it does.
  public struct Frequency: Sendable {
    /// Distinct documents, near-duplicates counted once.
    public var documents: Int32 = 0
    var lastRepresentative: Int32 = -1
    var first: Place = .none
    var second: Place = .none

    /// A place of the line in another document than `document`, if one is known.
    public func place(outside document: Int) -> Place? {
      if first.document >= 0, Int(first.document) != document { return first }
      return second.document >= 0 && Int(second.document) != document ? second : nil
    }
  }

  /// A line of a document, or the first line of a block.
  public struct Place: Sendable, Equatable {
    /// The number of the document in the order of the build, from 0.
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
  /// O(n log n) in the documents and O(n) in their lines.
  public init(_ documents: [DocumentFingerprints], acrossSites: Bool) {
    originals = NearDuplicates(documents, within: { acrossSites ? 0 : $0.site }).originals
    let lineCount = documents.reduce(0) { $0 + $1.lines.count }
    lineFrequencies = HashTable(empty: Frequency(), capacity: lineCount / 2)
    blockFrequencies = HashTable(empty: Frequency(), capacity: documents.count)
    documentCounts = HashTable(empty: 0, capacity: documents.count / 4)
    addGroups(of: documents)
  }

  /// Adds the documents group by group, a group being the near-duplicates of one document on one site.
  ///
  /// So a group counts once wherever any of its documents holds a line, and the order of the documents does not matter.
  private mutating func addGroups(of documents: [DocumentFingerprints]) {
    let order = documents.indices.sorted {
      (originals[$0].document, documents[$0].site, $0) < (originals[$1].document, documents[$1].site, $1)
    }
    var representative = -1
    for index in order {
      let isSameGroup =
        representative >= 0 && originals[index].document == originals[representative].document
        && documents[index].site == documents[representative].site
      if !isSameGroup {
        representative = index
        documentCounts.update(documents[index].site) { $0 += 1 }
      }
      add(documents[index], Int32(index), of: Int32(representative))
    }
  }

  private mutating func add(_ document: DocumentFingerprints, _ index: Int32, of representative: Int32) {
    for line in document.lines {
      lineFrequencies.update(TokenHash.combine(document.site, line.fingerprint)) {
        $0.add(Place(document: index, line: line.number), of: representative)
      }
    }
    for block in document.blocks {
      blockFrequencies.update(TokenHash.combine(document.site, block.fingerprint)) {
        $0.add(Place(document: index, line: block.number), of: representative)
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
  /// Counts one document, unless one of its near-duplicates was the last to be counted; keeps the first two places.
  mutating func add(_ place: SiteIndex.Place, of representative: Int32) {
    if first.document < 0 || place.document < first.document {
      second = first
      first = place
    } else if second.document < 0 || place.document < second.document {
      second = place
    }
    guard representative != lastRepresentative else { return }
    lastRepresentative = representative
    documents += 1
  }
}
