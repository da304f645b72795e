import ChaffinchText

/// Finds which documents are near-duplicates of an earlier one, by MinHash and banding, every pair verified.
///
/// Candidates share a band of ``rows`` bins; at the threshold of 0.8, 32 bands of 4 rows miss a pair once in ten
/// million. A candidate counts only when the Jaccard similarity of the two documents' winnowed shingles passes.
struct NearDuplicates: Sendable {
  /// The similarity from which documents are near-duplicates.
  package static let threshold = 0.8
  static let rows = 4

  /// For every document the one it is a near-duplicate of, and how similar they are; itself where it is the first.
  private(set) var originals: [(document: Int, similarity: Double)] = []

  /// Compares `documents` in their order, each with the originals before it of the same `group`, such as its site.
  ///
  /// O(n) but for the candidates that share a band and fail.
  init(_ documents: [DocumentFingerprints], within group: (DocumentFingerprints) -> UInt64) {
    var bands = HashTable(empty: Int32(-1), capacity: documents.count * 4)
    originals.reserveCapacity(documents.count)
    for (index, document) in documents.enumerated() {
      let original = Self.find(
        document, index, in: documents, group: group(document), bands: &bands, originals)
      originals.append(original ?? (index, 1))
    }
  }

  /// The first original that passes; the document's bands are entered only where it is an original itself.
  private static func find(
    _ document: DocumentFingerprints, _ index: Int, in documents: [DocumentFingerprints], group: UInt64,
    bands: inout HashTable<Int32>, _ originals: [(document: Int, similarity: Double)]
  ) -> (document: Int, similarity: Double)? {
    guard !document.passages.isEmpty else { return nil }
    let keys = bandKeys(of: document.sketch, group: group)
    var candidates: [Int32] = []
    for key in keys {
      if let candidate = bands[key], !candidates.contains(candidate) { candidates.append(candidate) }
    }
    for candidate in candidates.sorted() {
      let similarity = jaccard(documents[Int(candidate)].passages, document.passages)
      if similarity >= threshold { return (Int(candidate), similarity) }
    }
    for key in keys { bands.update(key) { if $0 < 0 { $0 = Int32(index) } } }
    return nil
  }

  private static func bandKeys(of sketch: MinHash, group: UInt64) -> [UInt64] {
    stride(from: 0, to: MinHash.binCount, by: rows).map { start in
      var key = TokenHash.combine(group, UInt64(start))
      for bin in start..<start + rows { key = TokenHash.combine(key, UInt64(sketch.bins[bin])) }
      return key
    }
  }

  /// The Jaccard similarity of the values of two lists, each value counted once.
  ///
  /// O(n + m) on average.
  static func jaccard(_ first: [UInt32], _ second: [UInt32]) -> Double {
    let distinct = DistinctHashes((first + second).map { UInt64($0) })
    // Values are numbered in the order they come, so those of the first list have the first numbers.
    let ofFirst = distinct.places.firstIndex { $0 >= first.count } ?? distinct.count
    var isCommon = [Bool](repeating: false, count: ofFirst)
    for number in distinct.numbers[first.count...] where number < ofFirst { isCommon[Int(number)] = true }
    return distinct.count == 0 ? 1 : Double(isCommon.count { $0 }) / Double(distinct.count)
  }
}
