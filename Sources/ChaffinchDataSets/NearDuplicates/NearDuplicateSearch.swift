import ChaffinchCore
import ChaffinchInput
import ChaffinchText

/// Pass 2 of a job: finds out which documents are near-duplicates of a kept one.
struct NearDuplicateSearch {
  let options: NearDuplicateOptions
  /// How many of the first rows are those of references.
  let referenceCount: Int
  /// The bytes of memory that the search may take, roughly.
  let memory: Int
  /// How many threads work.
  let threads: Int

  /// For each row of the table the kept one it goes for, or nil.
  ///
  /// O(n) and a comparison for each kept document that shares a key.
  func twins(_ table: RecordTable, _ folder: JobFolder) throws(OutputProblem) -> [KeptTwin?] {
    let groups = try groups(table, folder)
    let sets = ShingleSets(table: table, journal: folder.shingles, limit: memory / 4)
    return try GreedySelection.twins(
      order: order(table), groups: groups, threshold: options.threshold,
      isFixed: { $0 < referenceCount },
      prepare: { (rows) throws(OutputProblem) in try sets.load(rows, threads: threads) },
      similarity: { (document, kept) throws(OutputProblem) in
        try sets.similarity(document, kept, atLeast: options.threshold)
      })
  }

  private func order(_ table: RecordTable) -> [UInt32] {
    let rows = 0..<UInt32(table.count)
    guard options.keep != .first else { return Array(rows) }
    return rows.sorted { left, right in
      let (first, second) = (Int(left), Int(right))
      if (first < referenceCount) != (second < referenceCount) { return first < referenceCount }
      let (one, other) = (table.preferences[first], table.preferences[second])
      return one == other ? left < right : one > other
    }
  }

  private func groups(_ table: RecordTable, _ folder: JobFolder) throws(OutputProblem) -> CandidateGroups {
    let partitions = KeyPartitions(
      keyCount: table.keyStarts[table.count], bytesPerKey: CandidateGroups.bytesPerKey, memory: memory,
      threads: threads)
    return try CandidateGroups(
      documentCount: table.count, partitionBits: partitions.bits, threads: threads
    ) { add throws(OutputProblem) in
      var keys = JournalWindow(folder.keys)
      for row in 0..<table.count {
        add(row, try keys.values(table.keyStarts[row]..<table.keyStarts[row + 1]))
      }
    }
  }
}

/// Sets of shingles, read from the journal when they are compared, the latest ones kept.
private final class ShingleSets {
  private let table: RecordTable
  private let journal: Journal
  private let limit: Int
  private var kept: [Int: ShingleSet] = [:]
  private var keptCount = 0

  init(table: RecordTable, journal: Journal, limit: Int) {
    self.table = table
    self.journal = journal
    self.limit = limit / 8
  }

  /// The Jaccard similarity of two documents; 0 where their sizes alone rule out the threshold.
  func similarity(_ one: Int, _ other: Int, atLeast threshold: Double) throws(OutputProblem) -> Double {
    let (first, second) = (try set(one), try set(other))
    let (fewer, more) = (
      min(first.values.count, second.values.count), max(first.values.count, second.values.count)
    )
    if Double(fewer) < threshold * Double(more) - 1e-6 { return 0 }
    return first.jaccard(second)
  }

  /// Reads the sets of `rows`, several at a time, as far as there is room for them.
  func load(_ rows: [Int], threads: Int) throws(OutputProblem) {
    let missing = rows.filter { kept[$0] == nil }
    // Nobody writes to the journal any more, so several threads may read it.
    nonisolated(unsafe) let sets = self
    let loaded = Parallel.map(missing.count, threads: threads) { index in
      Result { () throws(OutputProblem) in try sets.read(missing[index]) }
    }
    for (row, result) in zip(missing, loaded) { keep(try result.get(), of: row) }
  }

  private func set(_ row: Int) throws(OutputProblem) -> ShingleSet {
    if let set = kept[row] { return set }
    let set = try read(row)
    keep(set, of: row)
    return set
  }

  private func keep(_ set: ShingleSet, of row: Int) {
    if keptCount + set.values.count > limit {
      kept.removeAll(keepingCapacity: true)
      keptCount = 0
    }
    kept[row] = set
    keptCount += set.values.count
  }

  private func read(_ row: Int) throws(OutputProblem) -> ShingleSet {
    let start = table.shingleStarts[row]
    let shingles: [UInt64] = try journal.values(at: start * 8, count: table.shingleStarts[row + 1] - start)
    return ShingleSet(shingles)
  }
}
