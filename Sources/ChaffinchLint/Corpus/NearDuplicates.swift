import ChaffinchText

/// Finds which documents are near-duplicates of an earlier one, by MinHash and banding, every pair verified.
///
/// A candidate that shares a band counts only when the Jaccard similarity of the two documents' winnowed shingles passes.
struct NearDuplicates: Sendable {
  /// The similarity from which documents are near-duplicates.
  package static let threshold = 0.8

  /// For every document the one it is a near-duplicate of, and how similar they are; itself where it is the first.
  package let originals: [KeptTwin]

  /// Compares `documents` in their order, each with the originals before it of the same `group`, such as its site.
  ///
  /// O(n) but for the candidates that share a band and fail.
  init(_ documents: [DocumentFingerprints], within group: (DocumentFingerprints) -> UInt64) {
    let banding = Banding(threshold: Self.threshold)
    let groups = CandidateGroups(documentCount: documents.count) { add in
      var keys: [UInt64] = []
      for (number, document) in documents.enumerated() where !document.passages.isEmpty {
        keys.removeAll(keepingCapacity: true)
        banding.appendKeys(of: document.sketch, seed: group(document), to: &keys)
        add(number, keys[...])
      }
    }
    let twins = GreedySelection.twins(
      order: Array(0..<UInt32(documents.count)), groups: groups, threshold: Self.threshold,
      comparesWithFirstOnly: true
    ) { Self.set(of: documents[$0]).jaccard(Self.set(of: documents[$1])) }
    originals = twins.enumerated().map { number, twin in twin ?? KeptTwin(document: number, similarity: 1) }
  }

  /// The distinct passages, made anew for each comparison: few documents are ever compared.
  private static func set(of document: DocumentFingerprints) -> ShingleSet {
    // A set wants hashes whose highest bits are mixed.
    ShingleSet(document.passages.map { UInt64($0) << 32 })
  }
}
