import ChaffinchInput

/// Finds units that are exact copies of earlier ones: the k-th and all after it go.
struct EqualUnits {
  let search: RepeatSearch
  let table: RecordTable
  let folder: JobFolder

  /// O(n) for each partition.
  func find(_ removed: inout RemovedUnits) throws(OutputProblem) {
    let partitions = search.partitions(ofKeys: table.unitStarts[table.count])
    for partition in partitions.indices {
      var copies = partitions.makeTable()
      var units = JournalWindow(folder.units)
      for row in 0..<table.count {
        let start = table.unitStarts[row]
        let fingerprints = try units.values(start..<table.unitStarts[row + 1])
        for (place, fingerprint) in fingerprints.enumerated()
        where fingerprint > UnitNotes.short && partitions.contains(fingerprint, in: partition) {
          let unit = start + place
          let (earlier, first) = copies.take(
            fingerprint, holder: UInt32(truncatingIfNeeded: unit), row: UInt32(row))
          guard earlier >= search.options.copies - 1, row >= search.referenceCount else { continue }
          removed.mark(unit..<unit + 1)
          removed.noteFirstCopy(of: row, place: place, in: first)
        }
      }
    }
  }
}
