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

  private(set) var marks: Marks
  private(set) var losses: [Loss]
  /// For each record the record with the first copy of the first thing that goes, and the place of that thing.
  private var firstCopies: [(place: UInt32, row: UInt32)]

  init(_ table: RecordTable) {
    marks = Marks(count: table.unitStarts[table.count])
    losses = [Loss](repeating: .nothing, count: table.count)
    firstCopies = [(UInt32, UInt32)](repeating: (.max, .max), count: table.count)
  }

  /// Notes that the units in `range` go.
  mutating func mark(_ range: Range<Int>) { marks.set(range) }

  /// Notes where something of a row stood first.
  ///
  /// Of several notes the one furthest to the front of the row counts, of those of one place the one of the earliest record:
  /// so the order of the notes does not matter.
  mutating func noteFirstCopy(of row: Int, place: Int, in first: UInt32) {
    let place = UInt32(clamping: place)
    if (place, first) < firstCopies[row] { firstCopies[row] = (place, first) }
  }

  /// The row of the first copy of the first thing that a record lost, where it is known.
  func firstCopy(of row: Int) -> Int? {
    losses[row] == .nothing || firstCopies[row].row == .max ? nil : Int(firstCopies[row].row)
  }

  /// Forgets the first copy of what did not go: of each row whose unit at the noted place is not marked.
  mutating func forgetFirstCopiesOfKeptUnits(_ table: RecordTable) {
    for row in 0..<table.count where firstCopies[row].row != .max {
      if !marks[table.unitStarts[row] + Int(firstCopies[row].place)] { firstCopies[row].row = .max }
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
