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
  /// Entries are spread by the bits of their keys below the first `skippedBits`, which all have in common: first over so few
  /// buckets that each is written in order and stays in the processor's cache after, then each bucket on its own. O(n) on
  /// average for hashes; a key that very many documents have costs O(m log m).
  func sortedByKey(skippedBits: Int = 0) -> [KeyedDocument] {
    guard count > 32 else { return sorted { $1.isAfter($0) } }
    let bits = Swift.max(1, Swift.min(8, BucketSort.bitWidth(of: count / 2048)))
    return [KeyedDocument](unsafeUninitializedCapacity: count) { buckets, initialized in
      withUnsafeBufferPointer {
        BucketSort.spread($0, into: buckets, bits: bits) { $0.bucket(skipped: skippedBits, bits: bits) }
      }
      initialized = count
      let filled = UnsafeMutableBufferPointer(rebasing: buckets[..<count])
      Self.forEachBucket(of: filled, skipped: skippedBits, bits: bits) {
        Self.sortBucket($0, skipped: skippedBits + bits)
      }
    }
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

  /// Spreads a bucket once more, so finely that the insertion sort after it has next to nothing to move.
  private static func sortBucket(_ bucket: UnsafeMutableBufferPointer<KeyedDocument>, skipped: Int) {
    guard bucket.count > 32, skipped < 32 else { return sortRun(bucket) }
    let bits = Swift.min(16, BucketSort.bitWidth(of: bucket.count))
    let copy = [KeyedDocument](unsafeUninitializedCapacity: bucket.count) { copy, count in
      BucketSort.spread(UnsafeBufferPointer(bucket), into: copy, bits: bits) {
        $0.bucket(skipped: skipped, bits: bits)
      }
      count = bucket.count
    }
    _ = bucket.update(fromContentsOf: copy)
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
