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
    /// It cannot be read; the note is the message.
    case unreadable
    /// Something of a file, not a record of a batch, cannot be read; the note is the message.
    case problem
    /// A judge dropped it; the note says why.
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
    /// The bytes of the text.
    var textCount: Int64 = 0
    /// The bytes of the record in the journal of edits.
    var editCount: Int64 = 0
    /// How much the user wants this record kept of several alike.
    var preference: Double = 0
    var shingleCount: UInt32 = 0
    var keyCount: UInt32 = 0
    var unitCount: UInt32 = 0
    var idCount: UInt32 = 0
    var sourceCount: UInt32 = 0
    var noteCount: UInt32 = 0
  }

  var head = Head()
  var id: [UInt8] = []
  var source: [UInt8] = []
  var note: [UInt8] = []

  var kind: Kind { Kind(rawValue: head.kind) ?? .problem }

  /// Whether it stands for what cannot be read.
  var isUnread: Bool { kind == .unreadable || kind == .problem }

  init(_ kind: Kind, file: Int, record: Int = 0, line: Int = 0, note: String = "") {
    head.kind = kind.rawValue
    head.file = UInt32(file)
    head.record = Int64(record)
    head.line = Int64(line)
    self.note = Array(note.utf8)
  }

  fileprivate init(head: Head) { self.head = head }

  /// Appends the row as it stands in a journal.
  func append(to bytes: inout [UInt8]) {
    var head = head
    head.idCount = UInt32(id.count)
    head.sourceCount = UInt32(source.count)
    head.noteCount = UInt32(note.count)
    withUnsafeBytes(of: head) { bytes.append(contentsOf: $0) }
    bytes += id
    bytes += source
    bytes += note
  }
}

/// Reads rows out of bytes of a journal.
struct RecordRowReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes the rows read so far take.
  var bytesRead: Int { place }

  /// The next row; nil where the bytes left do not hold a whole one.
  mutating func next() -> RecordRow? {
    let size = MemoryLayout<RecordRow.Head>.size
    guard bytes.count - place >= size else { return nil }
    // In bounds: a head's size of bytes is left.
    let head = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: RecordRow.Head.self) }
    let idEnd = place + size + Int(head.idCount)
    let sourceEnd = idEnd + Int(head.sourceCount)
    let noteEnd = sourceEnd + Int(head.noteCount)
    guard noteEnd <= bytes.count else { return nil }
    var row = RecordRow(head: head)
    row.id = Array(bytes[place + size..<idEnd])
    row.source = Array(bytes[idEnd..<sourceEnd])
    row.note = Array(bytes[sourceEnd..<noteEnd])
    place = noteEnd
    return row
  }
}
