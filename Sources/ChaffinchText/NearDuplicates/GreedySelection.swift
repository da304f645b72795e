/// The kept document that stands for a removed one.
@usableFromInline package struct KeptTwin: Sendable, Equatable {
  /// The number of the kept document.
  @usableFromInline package let document: Int
  /// Their similarity, 0…1.
  @usableFromInline package let similarity: Double

  /// Joins the two.
  package init(document: Int, similarity: Double) {
    self.document = document
    self.similarity = similarity
  }
}

/// Chooses which documents to keep, so that no two kept ones are near-duplicates and none is removed for another's sake.
///
/// Documents come in the order in which the user wants them kept. Each is compared with the kept ones that share a key
/// with it: it is removed when one of them passes, and kept otherwise. So a removed document always has a kept one
/// that passes by itself (no chaining over documents between), and every pair of kept ones that share a key was
/// compared and failed.
package enum GreedySelection {
  /// So many documents are prepared at a time.
  private static let window = 4096

  /// Finds for each document the kept one it is removed for.
  ///
  /// O(n) and a comparison for each kept document that shares a key, the earliest kept first.
  ///
  /// - Parameters:
  ///   - order: All documents, those to keep first in front.
  ///   - groups: Which documents share a key.
  ///   - threshold: The similarity from which a document is removed.
  ///   - comparesWithFirstOnly: Whether the first kept document of a group is the only one of it that others are compared
  ///     with. That bounds the comparisons by the groups of a document, where a site's template may put all its
  ///     documents into one group; a pair whose groups all have other first documents is missed.
  ///   - isFixed: Whether a document is kept whatever it resembles, as those of a reference are.
  ///   - prepare: Called with the next documents that will be compared, before they are: room for work ahead.
  ///   - similarity: The true similarity of a document to a kept one.
  /// - Returns: A twin for each document that is removed, nil for each that is kept.
  /// - Throws: What `similarity` throws.
  package static func twins<Failure: Error>(
    order: [UInt32], groups: CandidateGroups, threshold: Double, comparesWithFirstOnly: Bool = false,
    isFixed: (Int) -> Bool = { _ in false },
    prepare: (([Int]) throws(Failure) -> Void)? = nil,
    similarity: (_ document: Int, _ kept: Int) throws(Failure) -> Double
  ) throws(Failure) -> [KeptTwin?] {
    var twins = [KeptTwin?](repeating: nil, count: order.count)
    var kept = KeptMembers(groupCount: groups.count, keepsFirstOnly: comparesWithFirstOnly)
    var candidates: [Int32] = []
    for (rank, document) in order.enumerated() {
      if rank.isMultiple(of: window) {
        let next = order[rank..<min(rank + window, order.count)]
        try prepare?(next.map { Int($0) }.filter { !groups[$0].isEmpty })
      }
      let document = Int(document)
      let memberships = groups[document]
      guard !memberships.isEmpty else { continue }
      if !isFixed(document) {
        kept.collectRanks(of: memberships, into: &candidates)
        for candidate in candidates {
          let other = Int(order[Int(candidate)])
          let value = try similarity(document, other)
          if value >= threshold {
            twins[document] = KeptTwin(document: other, similarity: value)
            break
          }
        }
      }
      if twins[document] == nil { kept.add(Int32(rank), to: memberships) }
    }
    return twins
  }
}

/// The kept documents of each group, by their rank.
private struct KeptMembers {
  /// The last entry of each group, or -1.
  private var last: [Int32]
  private var entries: [(rank: Int32, before: Int32)] = []

  private let keepsFirstOnly: Bool

  init(groupCount: Int, keepsFirstOnly: Bool) {
    self.keepsFirstOnly = keepsFirstOnly
    last = [Int32](repeating: -1, count: groupCount)
  }

  mutating func add(_ rank: Int32, to groups: ArraySlice<UInt32>) {
    for group in groups where !keepsFirstOnly || last[Int(group)] < 0 {
      entries.append((rank, last[Int(group)]))
      last[Int(group)] = Int32(entries.count - 1)
    }
  }

  /// The distinct ranks in the groups, in ascending order.
  func collectRanks(of groups: ArraySlice<UInt32>, into ranks: inout [Int32]) {
    ranks.removeAll(keepingCapacity: true)
    for group in groups {
      var entry = last[Int(group)]
      while entry >= 0 {
        ranks.append(entries[Int(entry)].rank)
        entry = entries[Int(entry)].before
      }
    }
    ranks.sort()
    var count = 0
    for index in ranks.indices where index == 0 || ranks[index] != ranks[count - 1] {
      ranks[count] = ranks[index]
      count += 1
    }
    ranks.removeLast(ranks.count - count)
  }
}
