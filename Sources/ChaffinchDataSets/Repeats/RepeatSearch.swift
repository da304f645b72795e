import ChaffinchInput
import ChaffinchText

/// Pass 2 of a job: finds out which units stood earlier in the data set.
///
/// Units are taken in the order of the files, records and units, so the first copies stay. Keys are counted partition by
/// partition of their values, each in a table that fits the memory, in a scan of the journal for each.
struct RepeatSearch {
  let options: RepeatOptions
  /// How many of the first rows are those of references, whose units stay.
  let referenceCount: Int
  /// The bytes of memory that the search may take, roughly.
  let memory: Int

  /// The units that go.
  func removedUnits(_ table: RecordTable, _ folder: JobFolder) throws(OutputProblem) -> RemovedUnits {
    var removed = RemovedUnits(table)
    switch (options.unit, options.share) {
    case (.passage, _): try RepeatedPassages(search: self, table: table, folder: folder).find(&removed)
    case (_, let share?):
      try RepeatedShingles(search: self, table: table, folder: folder, share: share).find(&removed)
    case (_, nil): try findEqualUnits(table, folder, &removed)
    }
    try removed.measureLosses(table, folder)
    return removed
  }

  /// Finds units that are exact copies of earlier ones: the k-th and all after it go.
  ///
  /// O(n) for each partition.
  private func findEqualUnits(
    _ table: RecordTable, _ folder: JobFolder, _ removed: inout RemovedUnits
  ) throws(OutputProblem) {
    let partitions = partitions(ofKeys: table.unitStarts[table.count])
    for partition in partitions.indices {
      var copies = CopyTable(partitions)
      var units = JournalWindow(folder.units)
      for row in 0..<table.count {
        let start = table.unitStarts[row]
        let fingerprints = try units.values(start..<table.unitStarts[row + 1])
        for (index, fingerprint) in fingerprints.enumerated()
        where fingerprint > UnitCollector.short && partitions.contains(fingerprint, in: partition) {
          let unit = start + index
          let (earlier, first) = copies.add(
            fingerprint, holder: UInt32(truncatingIfNeeded: unit), row: UInt32(row))
          guard earlier >= options.copies - 1, row >= referenceCount else { continue }
          removed.mark(unit..<unit + 1)
          removed.setFirstCopy(of: row, index: index, in: first)
        }
      }
    }
  }

  /// The partitions in which so many keys are counted.
  func partitions(ofKeys count: Int) -> KeyPartitions {
    KeyPartitions(keyCount: count, bytesPerKey: CopyTable.bytesPerKey, memory: memory)
  }
}

extension RepeatOptions {
  /// The units that a text is cut into.
  var kind: UnitKind {
    switch unit {
    case .exact: .document
    case .paragraph: .paragraph
    case .line: .line
    case .passage: .sentence
    }
  }

  /// The reason that the list of removed records gives.
  var reason: String {
    switch unit {
    case .exact: "duplicate"
    case .paragraph: "repeated-paragraph"
    case .line: "repeated-line"
    case .passage: "repeated-passage"
    }
  }

  /// What the parts that a record lost are counted in.
  var countedParts: StaticString {
    switch unit {
    case .exact, .paragraph: "paragraphs"
    case .line: "lines"
    case .passage: "words"
    }
  }
}

/// Counts in how many holders each key has stood so far, and remembers where it stood first.
///
/// Keys are hashes. O(1) on average.
struct CopyTable {
  /// The bytes that a key may take, with the free slots around it and the table before it grew.
  static let bytesPerKey = 80

  private struct Copies {
    var firstRow: UInt32 = 0
    var lastHolder: UInt32 = 0
    /// The holders so far; 0 for a key that is new.
    var count: UInt32 = 0
  }

  private var table: HashTable<Copies>

  /// Makes a table for the keys of one of `partitions`.
  ///
  /// Keys that are alike need less room, so it starts small and grows.
  init(_ partitions: KeyPartitions) { self.init(capacity: min(partitions.capacity, 1 << 16)) }

  /// Makes a table with room for `capacity` keys; it grows where there are more.
  init(capacity: Int) { table = HashTable(empty: Copies(), capacity: capacity) }

  /// Counts that `key` stands in `holder` and returns in how many other holders it stood before, and in which row first.
  ///
  /// Keys come in the order of their holders; a key that stands in one holder twice counts once.
  mutating func add(
    _ key: UInt64, holder: UInt32, row: UInt32
  ) -> (earlierCount: Int, firstRow: UInt32) {
    var found = (earlierCount: 0, firstRow: row)
    table.update(key) { copies in
      if copies.count == 0 {
        copies = Copies(firstRow: row, lastHolder: holder, count: 1)
      } else if copies.lastHolder != holder {
        copies.lastHolder = holder
        if copies.count < .max { copies.count += 1 }
      }
      found = (Int(copies.count) - 1, copies.firstRow)
    }
    return found
  }
}
