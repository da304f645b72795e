import ChaffinchText

/// On how many distinct documents of a site each frame of a line stands.
///
/// Most frames stand on one document only. So the frames of a site are counted in a table of their own, and what stands on
/// two and more documents is kept: memory grows with the largest site and with the templates found.
struct FrameCounts: Sendable {
  private var kept = HashTable(empty: Int32(0))
  private var pending = HashTable(empty: Count())

  private struct Count: Sendable {
    var documents: Int32 = 0
    var lastRepresentative: Int32 = -1
  }

  /// Counts the frames of a document, once for all near-duplicates of `representative`, which come one after the other.
  mutating func add(_ frames: [UInt32], of representative: Int32) {
    for frame in frames {
      pending.update(UInt64(frame) &* 0x9E37_79B9_7F4A_7C15) {
        guard $0.lastRepresentative != representative else { return }
        $0.lastRepresentative = representative
        $0.documents += 1
      }
    }
  }

  /// Keeps the frames that several documents of `site` have, and forgets the others.
  mutating func finish(site: UInt64) {
    var kept = kept
    self.kept = HashTable(empty: 0)
    func keepIfShared(_ key: UInt64, _ count: Count) {
      if count.documents > 1 { kept.update(TokenHash.combine(site, key)) { $0 = count.documents } }
    }
    pending.forEach(keepIfShared)
    self.kept = kept
    pending = HashTable(empty: Count())
  }

  /// The distinct documents of `site` that have `frame`; 0 where it stands on less than two.
  func documents(of frame: UInt32, site: UInt64) -> Int {
    Int(kept[TokenHash.combine(site, UInt64(frame) &* 0x9E37_79B9_7F4A_7C15)] ?? 0)
  }
}
