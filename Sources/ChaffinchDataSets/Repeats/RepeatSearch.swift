import ChaffinchInput

/// Pass 2 of a job: finds out which units stood earlier in the data set.
///
/// Units are taken in the order of the files, records and places, so the first copies stay. Keys are counted partition by
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
    case (_, nil): try EqualUnits(search: self, table: table, folder: folder).find(&removed)
    }
    try removed.measureLosses(table, folder)
    return removed
  }

  /// The partitions in which so many keys are counted.
  func partitions(ofKeys count: Int) -> KeyPartitions {
    var bits: UInt64 = 0
    while bits < 12, count * CopyTable.bytesPerKey >> bits > memory / 2 { bits += 1 }
    return KeyPartitions(bits: bits, capacity: count >> bits)
  }
}

/// Parts of the values of keys, by their highest bits.
struct KeyPartitions {
  let bits: UInt64
  /// The keys of a partition, roughly.
  let capacity: Int

  var indices: Range<UInt64> { 0..<(1 << bits) }

  /// A table for the keys of a partition.
  ///
  /// Keys that are alike need less room, so it starts small and grows.
  func makeTable() -> CopyTable { CopyTable(capacity: min(capacity, 1 << 16)) }

  @inline(__always)
  func contains(_ key: UInt64, in partition: UInt64) -> Bool {
    bits == 0 || key >> (64 - bits) == partition
  }
}
