import ChaffinchInput

/// The numbers of all records of a job in memory, some 40 bytes for each; texts and names stay in the journals.
struct RecordTable {
  /// The records and other rows, in their order.
  private(set) var kinds: [RecordRow.Kind] = []
  private(set) var files: [UInt32] = []
  private(set) var preferences: [Double] = []
  /// Where the shingles and keys of each row begin, in values; one more than there are rows.
  private(set) var shingleStarts: [Int] = [0]
  private(set) var keyStarts: [Int] = [0]
  /// Where the units of each row begin, in values; one more than there are rows.
  private(set) var unitStarts: [Int] = [0]
  /// Where each row begins in its journal, in bytes.
  private(set) var rowStarts: [Int] = []

  var count: Int { kinds.count }

  /// Reads the rows of a job whose records are collected.
  init(_ folder: JobFolder) throws(OutputProblem) {
    var rows = RowStream(folder.rows)
    while let (row, start) = try rows.next() {
      kinds.append(row.kind)
      files.append(row.head.file)
      preferences.append(row.head.preference)
      shingleStarts.append(shingleStarts[count - 1] + Int(row.head.shingleCount))
      keyStarts.append(keyStarts[count - 1] + Int(row.head.keyCount))
      unitStarts.append(unitStarts[count - 1] + Int(row.head.unitCount))
      rowStarts.append(start)
    }
  }

  /// How many rows are those of the first `fileCount` files.
  func rowCount(ofFilesBelow fileCount: Int) -> Int {
    files.firstIndex { Int($0) >= fileCount } ?? count
  }
}

/// The rows of a journal in order, a piece of it in memory at a time.
struct RowStream {
  private let journal: Journal
  private var reader = RecordRowReader([])
  /// The byte of the journal at which the reader's piece begins.
  private var pieceStart: Int
  private var pieceSize: Int
  private var isFirstPiece = true

  init(_ journal: Journal, from offset: Int = 0, pieceSize: Int = 1 << 20) {
    self.journal = journal
    self.pieceSize = pieceSize
    pieceStart = offset
  }

  /// The next row with its place in the journal, or nil at the end.
  mutating func next() throws(OutputProblem) -> (row: RecordRow, start: Int)? {
    while true {
      let start = pieceStart + reader.bytesRead
      if let row = reader.next() { return (row, start) }
      guard start < journal.count else { return nil }
      // A piece without a whole row is too short for one.
      if start == pieceStart, !isFirstPiece { pieceSize *= 2 }
      isFirstPiece = false
      let bytes: [UInt8] = try journal.values(at: start, count: min(pieceSize, journal.count - start))
      reader = RecordRowReader(bytes)
      pieceStart = start
    }
  }
}
