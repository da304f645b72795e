import ChaffinchInput

/// Finds units most of whose shingles stood in earlier units.
///
/// A shingle counts as often as it stands in its unit, and stood earlier where k − 1 or more earlier units have it, whether
/// these go or stay.
struct RepeatedShingles {
  let search: RepeatSearch
  let table: RecordTable
  let folder: JobFolder
  /// The share from which a unit goes.
  let share: Double

  /// O(n) for each partition; four bytes of memory for each unit.
  func find(_ removed: inout RemovedUnits) throws(OutputProblem) {
    let keyCount = table.shingleStarts[table.count]
    let partitions = search.partitions(ofKeys: keyCount)
    var repeated = [UInt32](repeating: 0, count: table.unitStarts[table.count])
    for partition in partitions.indices {
      var copies = CopyTable(partitions)
      try forEachUnit { row, index, shingles in
        let unit = table.unitStarts[row] + index
        for shingle in shingles where partitions.contains(shingle, in: partition) {
          let (earlier, first) = copies.add(
            shingle, holder: UInt32(truncatingIfNeeded: unit), row: UInt32(row))
          guard earlier >= search.options.copies - 1 else { continue }
          repeated[unit] += 1
          removed.setFirstCopy(of: row, index: index, in: first)
        }
      }
    }
    try forEachUnit { row, index, shingles in
      let unit = table.unitStarts[row] + index
      guard !shingles.isEmpty, row >= search.referenceCount else { return }
      // A product just above a whole number by rounding must not ask for one more.
      if Double(repeated[unit]) >= share * Double(shingles.count) - 1e-9 { removed.mark(unit..<unit + 1) }
    }
    removed.forgetFirstCopiesOfKeptUnits(table)
  }

  private func forEachUnit(
    _ body: (_ row: Int, _ index: Int, _ shingles: ArraySlice<UInt64>) -> Void
  ) throws(OutputProblem) {
    var units = JournalWindow(folder.units)
    var shingles = JournalWindow(folder.shingles)
    for row in 0..<table.count {
      let all = try shingles.values(table.shingleStarts[row]..<table.shingleStarts[row + 1])
      var start = all.startIndex
      for (index, words) in try units.values(table.unitStarts[row]..<table.unitStarts[row + 1]).enumerated() {
        let count = shingleCount(ofWords: Int(words))
        body(row, index, all[start..<start + count])
        start += count
      }
    }
  }

  /// How many shingles ``UnitCollector`` added of a unit.
  private func shingleCount(ofWords count: Int) -> Int {
    guard count > 0, count >= search.options.minimumWords else { return 0 }
    return max(1, count - TokenShingles.usualSize + 1)
  }
}
