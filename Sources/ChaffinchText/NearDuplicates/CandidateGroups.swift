import ChaffinchCore

/// Which documents share a key: the only ones that can be near-duplicates of each other.
///
/// Most keys belong to one document; only those of two and more become groups and stay in memory.
@usableFromInline package struct CandidateGroups: Sendable {
  /// The bytes that the search for groups takes for each key of a partition: an entry and its sorted copy.
  package static let bytesPerKey = 2 * MemoryLayout<KeyedDocument>.stride

  /// The number of groups.
  package private(set) var count = 0

  private var members: [(document: UInt32, group: UInt32)] = []
  /// `groups[starts[d]..<starts[d + 1]]` are the groups of document d.
  private var starts: [Int] = []
  private var groups: [UInt32] = []

  /// Finds the groups among the keys of the documents that `forEachDocument` hands over.
  ///
  /// `forEachDocument` is called once for each of the 2^`partitionBits` partitions of the keys' values, by up to `threads` threads
  /// at a time, so that as many partitions of all keys are in memory, ``bytesPerKey`` for each; it hands over all keys each time.
  package init<Failure: Error>(
    documentCount: Int, partitionBits: Int = 0, threads: Int = 1,
    forEachDocument: ((_ document: Int, _ keys: ArraySlice<UInt64>) -> Void) throws(Failure) -> Void
  ) throws(Failure) {
    let found = withoutActuallyEscaping(forEachDocument) { forEachDocument in
      // The caller lets several threads call it.
      nonisolated(unsafe) let forEachDocument = forEachDocument
      return Parallel.map(1 << partitionBits, threads: threads) { partition in
        Result { () throws(Failure) in
          var entries: [KeyedDocument] = []
          try forEachDocument { document, keys in
            let document = UInt32(document)
            for key in keys
            where partitionBits == 0 || key >> UInt64(64 - partitionBits) == UInt64(partition) {
              entries.append(KeyedDocument(key: key, document: document))
            }
          }
          return Self.holders(of: entries.sortedByKey(skippedBits: partitionBits))
        }
      }
    }
    for holders in found { add(try holders.get()) }
    arrangeByDocument(documentCount)
  }

  /// The documents of each key that several have, and how many they are, group after group.
  private static func holders(of entries: [KeyedDocument]) -> (documents: [UInt32], counts: [UInt32]) {
    var documents: [UInt32] = []
    var counts: [UInt32] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      if end - start > 1 {
        let holders = distinctDocuments(of: entries[start..<end])
        if holders.count > 1 {
          documents += holders
          counts.append(UInt32(holders.count))
        }
      }
      start = end
    }
    return (documents, counts)
  }

  private mutating func add(_ holders: (documents: [UInt32], counts: [UInt32])) {
    var start = 0
    for size in holders.counts {
      for document in holders.documents[start..<start + Int(size)] {
        members.append((document, UInt32(count)))
      }
      start += Int(size)
      count += 1
    }
  }

  private static func distinctDocuments(of entries: ArraySlice<KeyedDocument>) -> [UInt32] {
    var holders: [UInt32] = []
    for entry in entries where holders.last != entry.document { holders.append(entry.document) }
    return holders
  }

  private mutating func arrangeByDocument(_ documentCount: Int) {
    starts = [Int](repeating: 0, count: documentCount + 1)
    for member in members { starts[Int(member.document) + 1] += 1 }
    for document in 0..<documentCount { starts[document + 1] += starts[document] }
    var next = starts
    groups = [UInt32](repeating: 0, count: members.count)
    for member in members {
      groups[next[Int(member.document)]] = member.group
      next[Int(member.document)] += 1
    }
    members = []
  }

  /// The groups of `document`.
  @usableFromInline package subscript(document: Int) -> ArraySlice<UInt32> {
    groups[starts[document]..<starts[document + 1]]
  }
}
