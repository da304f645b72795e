import ChaffinchInput
import ChaffinchText

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
    let partitions = KeyPartitions(
      keyCount: table.shingleStarts[table.count], bytesPerKey: CandidateGroups.bytesPerKey, memory: memory)
    var sizes = [Int](repeating: 0, count: table.count)
    for row in 0..<table.count { sizes[row] = try distinctShingles(of: row, table, folder).count }
    let groups = try CandidateGroups(documentCount: table.count, partitionBits: partitions.bits) {
      add throws(OutputProblem) in
      for row in 0..<table.count { add(row, try distinctShingles(of: row, table, folder)[...]) }
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

/// Chooses which documents to keep so that none is contained in another kept one.
///
/// The groups are those of all distinct shingles: in how many of them two documents meet is how many shingles they have in
/// common, exactly. Longer documents are looked at first, since only they can contain another.
enum ContainmentSelection {
  /// Finds for each document the kept one that contains it.
  ///
  /// O(n log n) and a step for each shingle that a document shares with a kept one.
  ///
  /// - Parameters:
  ///   - sizes: How many distinct shingles each document has.
  ///   - groups: Which documents share a shingle.
  ///   - threshold: The share of a document's shingles from which it is contained, above 0 and at most 1.
  ///   - isFixed: Whether a document is kept whatever contains it.
  /// - Returns: The container, with the share of the document that it holds, for each document that is removed.
  static func twins(
    sizes: [Int], groups: CandidateGroups, threshold: Double, isFixed: (Int) -> Bool = { _ in false }
  ) -> [KeptTwin?] {
    var twins = [KeptTwin?](repeating: nil, count: sizes.count)
    var kept = [[UInt32]](repeating: [], count: groups.count)
    var common = [Int32](repeating: 0, count: sizes.count)
    let order = sizes.indices.sorted {
      (sizes[$1], isFixed($1) ? 1 : 0, $0) < (sizes[$0], isFixed($0) ? 1 : 0, $1)
    }
    for document in order where sizes[document] > 0 {
      if !isFixed(document) {
        var met: [UInt32] = []
        for group in groups[document] {
          for other in kept[Int(group)] {
            if common[Int(other)] == 0 { met.append(other) }
            common[Int(other)] += 1
          }
        }
        let needed = threshold * Double(sizes[document])
        let container = met.sorted().first { Double(common[Int($0)]) >= needed - 1e-9 }
        if let container {
          let share = Double(common[Int(container)]) / Double(sizes[document])
          twins[document] = KeptTwin(document: Int(container), similarity: share)
        }
        for other in met { common[Int(other)] = 0 }
      }
      if twins[document] == nil {
        for group in groups[document] { kept[Int(group)].append(UInt32(document)) }
      }
    }
    return twins
  }
}
