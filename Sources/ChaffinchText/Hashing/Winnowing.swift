/// Picks a sample of shingles that two texts with a common passage are sure to share.
///
/// Of every `window` shingles in a row the smallest hash is kept, the rightmost of equals: a passage of
/// `window + size - 1` tokens that two texts have in common leaves at least one common fingerprint, and about
/// 2 / (window + 1) of the shingles are kept. Source: Schleimer, Wilkerson, Aiken, "Winnowing" (SIGMOD 2003).
@usableFromInline package enum Winnowing {
  /// Appends the kept hashes of `shingles` to `fingerprints`, in order.
  ///
  /// O(n·window) at worst, O(n) on real text.
  @usableFromInline package static func append(
    of shingles: ArraySlice<UInt64>, window: Int, to fingerprints: inout [UInt64]
  ) {
    guard !shingles.isEmpty else { return }
    shingles.withUnsafeBufferPointer { shingles in
      forEachWindow(of: shingles, size: min(max(1, window), shingles.count)) { smallest, isNew in
        if isNew { fingerprints.append(shingles[smallest]) }
      }
    }
  }

  /// Calls `body` for each `size` hashes in a row with the index of the smallest, the rightmost of equals, and whether it
  /// is another than before.
  ///
  /// The size is 1 to the number of hashes. O(n·size) at worst, O(n) on real text.
  @inlinable @inline(__always)
  package static func forEachWindow(
    of hashes: UnsafeBufferPointer<UInt64>, size: Int, _ body: (_ smallest: Int, _ isNew: Bool) -> Void
  ) {
    var smallest = -1
    for end in (size - 1)..<hashes.count {
      let start = end &- size &+ 1
      if smallest < start {
        smallest = start
        for index in start...end where hashes[index] <= hashes[smallest] { smallest = index }
        body(smallest, true)
      } else if hashes[end] <= hashes[smallest] {
        smallest = end
        body(smallest, true)
      } else {
        body(smallest, false)
      }
    }
  }
}
