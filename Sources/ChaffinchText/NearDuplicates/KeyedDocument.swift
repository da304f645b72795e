/// A key of a document, where both are looked at together.
struct KeyedDocument: BitwiseCopyable {
  /// The key, a hash.
  let key: UInt64
  /// The document's number.
  let document: UInt32

  @inline(__always)
  fileprivate func isAfter(_ other: KeyedDocument) -> Bool {
    key > other.key || (key == other.key && document > other.document)
  }

  /// The highest `bits` bits of the key behind the first `skipped`.
  @inline(__always)
  fileprivate func bucket(skipped: Int, bits: Int) -> Int {
    Int(truncatingIfNeeded: (key << UInt64(skipped)) >> UInt64(64 - bits))
  }
}

extension [KeyedDocument] {
  /// The entries in the order of their keys, then of their documents.
  ///
  /// Entries are spread by the bits of their keys below the first `skippedBits`, which all have in common: where they are many,
  /// first over so few buckets that each is written in order and stays in the processor's cache after, then each bucket on its
  /// own. O(n) on average for hashes; a key that very many documents have costs O(m log m).
  func sortedByKey(skippedBits: Int = 0) -> [KeyedDocument] {
    // Plain memory, not arrays that closures fill: nested in each other, Swift 6.3.1 made release builds of those stop at an
    // error that nothing throws.
    let spare = UnsafeMutableBufferPointer<KeyedDocument>.allocate(capacity: count)
    defer { spare.deallocate() }
    var sorted = self
    sorted.withUnsafeMutableBufferPointer { entries in
      guard entries.count > 1 << 16 else { return Self.sortBucket(entries, spare, skipped: skippedBits) }
      let bits = Swift.min(8, BucketSort.bitWidth(of: entries.count / 2048))
      Self.spread(entries, spare, skipped: skippedBits, bits: bits)
      Self.forEachBucket(of: entries, skipped: skippedBits, bits: bits) {
        Self.sortBucket($0, spare, skipped: skippedBits + bits)
      }
    }
    return sorted
  }

  /// Puts the entries into the order of their buckets, by way of `spare`, which has room for them.
  @inline(__always)
  private static func spread(
    _ entries: UnsafeMutableBufferPointer<KeyedDocument>, _ spare: UnsafeMutableBufferPointer<KeyedDocument>,
    skipped: Int, bits: Int
  ) {
    BucketSort.spread(UnsafeBufferPointer(entries), into: spare, bits: bits) {
      $0.bucket(skipped: skipped, bits: bits)
    }
    _ = entries.update(fromContentsOf: spare[..<entries.count])
  }

  /// Calls `body` with the neighbours that have the same bucket, where there are two and more.
  @inline(__always)
  private static func forEachBucket(
    of entries: UnsafeMutableBufferPointer<KeyedDocument>, skipped: Int, bits: Int,
    _ body: (UnsafeMutableBufferPointer<KeyedDocument>) -> Void
  ) {
    var start = 0
    while start < entries.count {
      let bucket = entries[start].bucket(skipped: skipped, bits: bits)
      var end = start + 1
      while end < entries.count, entries[end].bucket(skipped: skipped, bits: bits) == bucket { end += 1 }
      if end - start > 1 { body(UnsafeMutableBufferPointer(rebasing: entries[start..<end])) }
      start = end
    }
  }

  /// Spreads a bucket so finely that the insertion sort after it has next to nothing to move.
  private static func sortBucket(
    _ bucket: UnsafeMutableBufferPointer<KeyedDocument>, _ spare: UnsafeMutableBufferPointer<KeyedDocument>,
    skipped: Int
  ) {
    guard bucket.count > 32, skipped < 32 else { return sortRun(bucket) }
    let bits = Swift.min(16, BucketSort.bitWidth(of: bucket.count))
    spread(bucket, spare, skipped: skipped, bits: bits)
    forEachBucket(of: bucket, skipped: skipped, bits: bits, sortRun)
  }

  /// Insertion, for runs that are short but where very many documents have one key.
  private static func sortRun(_ run: UnsafeMutableBufferPointer<KeyedDocument>) {
    guard run.count <= 24 else {
      var run = run
      return run.sort { $1.isAfter($0) }
    }
    BucketSort.insert(run) { $0.isAfter($1) }
  }
}
