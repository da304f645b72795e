import ChaffinchInput

/// What becomes of each record of a job, once all are known.
struct RecordFates {
  let table: RecordTable
  var twins: [KeptTwin?]
  let folder: JobFolder
  let files: [RecordFile]
  /// How many of the first files are references, whose documents neither go nor count.
  let referenceCount: Int
  /// The units that go, where they are sought.
  var repeats: (options: RepeatOptions, removed: RemovedUnits)?
  /// Why a record with a twin goes.
  var twinReason = "near-duplicate"
  /// The records that go because their twin contains them, where that is sought.
  var contained: Set<Int> = []

  /// The line about a record that goes; nil for one that stays.
  func removal(of row: RecordRow, number: Int) throws(OutputProblem) -> RemovedRecord? {
    guard !isReference(row) else { return nil }
    switch row.kind {
    case .document:
      guard let twin = twins[number] else { return try lostParts(of: row, number: number) }
      let kept = try self.row(twin.document)
      return RemovedRecord(
        name: name(of: row), reason: contained.contains(number) ? "contained" : twinReason,
        twin: (name(of: kept), twin.similarity))
    case .dropped:
      return RemovedRecord(name: name(of: row), reason: String(decoding: row.note, as: UTF8.self))
    case .passThrough, .unreadable, .problem: return nil
    }
  }

  /// Whether a record is one of a reference.
  func isReference(_ row: RecordRow) -> Bool { Int(row.head.file) < referenceCount }

  /// A row from the journal.
  func row(_ number: Int) throws(OutputProblem) -> RecordRow {
    var stream = RowStream(folder.rows, from: table.rowStarts[number], pieceSize: 512)
    guard let (row, _) = try stream.next() else {
      throw OutputProblem(path: folder.rows.path, reason: "shorter than it was")
    }
    return row
  }

  func name(of row: RecordRow) -> RemovedRecord.Name {
    RemovedRecord.Name(
      id: row.id.isEmpty ? nil : row.id, path: files[Int(row.head.file)].path, record: Int(row.head.record))
  }
}
