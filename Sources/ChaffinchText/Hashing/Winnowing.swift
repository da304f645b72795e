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
    let window = min(max(1, window), shingles.count)
    shingles.withUnsafeBufferPointer { shingles in
      var smallest = -1
      for end in (window - 1)..<shingles.count {
        let start = end &- window &+ 1
        if smallest < start {
          smallest = start
          for index in start...end where shingles[index] <= shingles[smallest] { smallest = index }
        } else if shingles[end] <= shingles[smallest] {
          smallest = end
        } else {
          continue
        }
        fingerprints.append(shingles[smallest])
      }
    }
  }
}
