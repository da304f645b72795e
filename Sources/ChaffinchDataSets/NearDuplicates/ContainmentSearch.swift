import ChaffinchInput

/// Pass 2 of a job that removes documents which are part of a longer one.
struct ContainmentSearch {
  let threshold: Double
  /// The bytes of memory that the search may take, roughly.
  let memory: Int
  /// Which rows are removed already: they contain nothing.
  let isRemoved: [Bool]
  /// Which rows stay whatever contains them.
  let isFixed: [Bool]

  /// For each row of the table the kept one that contains it, or nil; shared shingles stay in memory, 12 bytes for each.
  func twins(_ table: RecordTable, _ folder: JobFolder) throws(OutputProblem) -> [KeptTwin?] {
    let count = table.shingleStarts[table.count]
    var bits = 0
    // The entries of a partition and their sorted copy, 16 bytes each.
    while bits < 12, count * 32 >> bits > memory / 2 { bits += 1 }
    var sizes = [Int](repeating: 0, count: table.count)
    for row in 0..<table.count { sizes[row] = try distinctShingles(of: row, table, folder).count }
    let groups = try CandidateGroups(documentCount: table.count, partitionBits: bits) {
      take throws(OutputProblem) in
      for row in 0..<table.count {
        for shingle in try distinctShingles(of: row, table, folder) {
          take(KeyedDocument(key: shingle, document: UInt32(row)))
        }
      }
    }
    return ContainmentSelection.twins(
      sizes: sizes, groups: groups, threshold: threshold, isFixed: { isFixed[$0] })
  }

  private func distinctShingles(
    of row: Int, _ table: RecordTable, _ folder: JobFolder
  ) throws(OutputProblem) -> [UInt64] {
    guard !isRemoved[row] else { return [] }
    let start = table.shingleStarts[row]
    let count = table.shingleStarts[row + 1] - start
    return ShingleSet(try folder.shingles.values(at: start * 8, count: count)).values
  }
}

extension RecordFates {
  /// Removes the documents of which a kept one holds the share `threshold` and more.
  ///
  /// A document that stands for near-duplicates stays: those were removed for its sake.
  mutating func addContained(from threshold: Double, memory: Int) throws(OutputProblem) {
    let referenceRows = table.rowCount(ofFilesBelow: referenceCount)
    var isFixed = twins.indices.map { $0 < referenceRows }
    for twin in twins { if let twin { isFixed[twin.document] = true } }
    let search = ContainmentSearch(
      threshold: threshold, memory: memory, isRemoved: twins.map { $0 != nil }, isFixed: isFixed)
    let found = try search.twins(table, folder)
    for row in twins.indices where twins[row] == nil && found[row] != nil {
      twins[row] = found[row]
      contained.insert(row)
    }
  }
}
