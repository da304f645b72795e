import ChaffinchInput
import ChaffinchText

/// Which units of a data set go, and where the first copies of them stand.
struct RemovedUnits {
  /// What a record lost.
  enum Loss: UInt8 {
    case nothing
    /// Some of its units.
    case units
    /// Every unit that has words, so that no text is left.
    case all
  }

  private(set) var marks: BitSet
  private(set) var losses: [Loss]
  /// For each record the record with the first copy of the first thing that goes, and the index of that thing in its own record: of a unit, or of a word where passages are sought.
  private var firstCopies: [(index: UInt32, row: UInt32)]

  init(_ table: RecordTable) {
    marks = BitSet(count: table.unitStarts[table.count])
    losses = [Loss](repeating: .nothing, count: table.count)
    firstCopies = [(UInt32, UInt32)](repeating: (.max, .max), count: table.count)
  }

  /// Marks that the units in `range` go.
  mutating func mark(_ range: Range<Int>) { marks.set(range) }

  /// Sets where something of a row stood first.
  ///
  /// Of several calls the one furthest to the front of the row counts, of those of one index the one of the earliest record: so
  /// their order does not matter.
  mutating func setFirstCopy(of row: Int, index: Int, in first: UInt32) {
    let index = UInt32(clamping: index)
    if (index, first) < firstCopies[row] { firstCopies[row] = (index, first) }
  }

  /// The row of the first copy of the first thing that a record lost, where it is known.
  func firstCopy(of row: Int) -> Int? {
    losses[row] == .nothing || firstCopies[row].row == .max ? nil : Int(firstCopies[row].row)
  }

  /// Forgets the first copy of what did not go: of each row whose unit there is not marked.
  mutating func forgetFirstCopiesOfKeptUnits(_ table: RecordTable) {
    for row in 0..<table.count where firstCopies[row].row != .max {
      if !marks[table.unitStarts[row] + Int(firstCopies[row].index)] { firstCopies[row].row = .max }
    }
  }

  /// Finds out what each record lost, once all units that go are marked.
  mutating func measureLosses(_ table: RecordTable, _ folder: JobFolder) throws(OutputProblem) {
    var units = JournalWindow(folder.units)
    for row in 0..<table.count {
      let range = table.unitStarts[row]..<table.unitStarts[row + 1]
      guard marks.contains(in: range) else { continue }
      let values = try units.values(range)
      let isAll = zip(range, values).allSatisfy { marks[$0] || $1 == 0 }
      losses[row] = isAll ? .all : .units
    }
  }
}
