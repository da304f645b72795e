import ChaffinchInput

/// What a job knows of one record after it was read, in the order of the records.
///
/// Rows are kept in a journal on disk, for there is one for every record of a data set of any size.
struct RecordRow: Sendable {
  /// What became of the record.
  enum Kind: UInt8 {
    /// It goes on, as it is or edited.
    case document
    /// It holds no text and is passed through.
    case passThrough
    /// It cannot be read; the message says why.
    case unreadable
    /// Something of a file, not a record of a batch, cannot be read; the message says why.
    case problem
    /// A filter dropped it; the message is the reason.
    case dropped
  }

  /// The fixed part of a row, as it stands in the journal.
  struct Head: BitwiseCopyable, Sendable {
    var kind: UInt8 = 0
    /// Whether the record's bytes are replaced by those in the journal of edits.
    var isEdited = false
    var file: UInt32 = 0
    var record: Int64 = 0
    var line: Int64 = 0
    /// The bytes of the record in the journal of edits.
    var editCount: Int64 = 0
    /// How much the user wants this record kept of several alike.
    var preference: Double = 0
    /// The values in the journal of shingles, or of words.
    var shingleCount: UInt32 = 0
    var keyCount: UInt32 = 0
    var unitCount: UInt32 = 0
    fileprivate var idCount: UInt32 = 0
    fileprivate var sourceCount: UInt32 = 0
    fileprivate var messageCount: UInt32 = 0
    fileprivate var cleaningCount: UInt32 = 0
  }

  var head = Head()
  var id: [UInt8] = []
  var source: [UInt8] = []
  var message: [UInt8] = []
  /// What cleaning took of the record, or would take; nil where there was nothing to clean.
  var cleaning: CleaningNote?

  var kind: Kind { Kind(rawValue: head.kind) ?? .problem }

  /// Whether it stands for what cannot be read.
  var isUnread: Bool { kind == .unreadable || kind == .problem }

  init(_ kind: Kind, file: Int, record: Int = 0, line: Int = 0, message: String = "") {
    head.kind = kind.rawValue
    head.file = UInt32(file)
    head.record = Int64(record)
    head.line = Int64(line)
    self.message = Array(message.utf8)
  }

  fileprivate init(head: Head) { self.head = head }

  /// Appends the row as it stands in a journal.
  func append(to bytes: inout [UInt8]) {
    var head = head
    head.idCount = UInt32(id.count)
    head.sourceCount = UInt32(source.count)
    head.messageCount = UInt32(message.count)
    let cleaning = cleaning?.encoded ?? []
    head.cleaningCount = UInt32(cleaning.count)
    withUnsafeBytes(of: head) { bytes.append(contentsOf: $0) }
    bytes += id
    bytes += source
    bytes += message
    bytes += cleaning
  }
}

/// The rows of a journal in order, a piece of it in memory at a time.
struct RowStream {
  private let journal: Journal
  private var piece: [UInt8] = []
  /// Where the next row begins, in the piece.
  private var offset = 0
  /// The byte of the journal at which the piece begins.
  private var pieceStart: Int
  private var pieceSize: Int
  private var isFirstPiece = true

  init(_ journal: Journal, from offset: Int = 0, pieceSize: Int = 1 << 20) {
    self.journal = journal
    self.pieceSize = pieceSize
    pieceStart = offset
  }

  /// The next row with its offset in the journal, or nil at the end.
  mutating func next() throws(OutputProblem) -> (row: RecordRow, start: Int)? {
    while true {
      let start = pieceStart + offset
      if let row = nextOfPiece() { return (row, start) }
      guard start < journal.count else { return nil }
      // A piece without a whole row is too short for one.
      if start == pieceStart, !isFirstPiece { pieceSize *= 2 }
      isFirstPiece = false
      piece = try journal.values(at: start, count: min(pieceSize, journal.count - start))
      pieceStart = start
      offset = 0
    }
  }

  /// The next row; nil where the rest of the piece does not hold a whole one.
  private mutating func nextOfPiece() -> RecordRow? {
    let size = MemoryLayout<RecordRow.Head>.size
    guard piece.count - offset >= size else { return nil }
    // In bounds: a head's size of bytes is left.
    let head = piece.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: RecordRow.Head.self) }
    let idEnd = offset + size + Int(head.idCount)
    let sourceEnd = idEnd + Int(head.sourceCount)
    let messageEnd = sourceEnd + Int(head.messageCount)
    let cleaningEnd = messageEnd + Int(head.cleaningCount)
    guard cleaningEnd <= piece.count else { return nil }
    var row = RecordRow(head: head)
    row.id = Array(piece[offset + size..<idEnd])
    row.source = Array(piece[idEnd..<sourceEnd])
    row.message = Array(piece[sourceEnd..<messageEnd])
    row.cleaning = CleaningNote(encoded: piece[messageEnd..<cleaningEnd])
    offset = cleaningEnd
    return row
  }
}

/// The numbers of all records of a job in memory, some 40 bytes for each; texts and names stay in the journals.
struct RecordTable {
  /// The records and other rows, in their order.
  private(set) var kinds: [RecordRow.Kind] = []
  private(set) var files: [UInt32] = []
  private(set) var preferences: [Double] = []
  /// Where the shingles, keys and units of each row begin, in values; one more than there are rows.
  private(set) var shingleStarts: [Int] = [0]
  private(set) var keyStarts: [Int] = [0]
  private(set) var unitStarts: [Int] = [0]
  /// Where each row begins in its journal, in bytes.
  private(set) var rowStarts: [Int] = []

  /// Where the words of each row begin in ``JobFolder/words``.
  var wordStarts: [Int] { shingleStarts }

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
