import ChaffinchInput
import ChaffinchText

/// What becomes of each record of a job, once all are known.
struct RecordOutcomes {
  let table: RecordTable
  let folder: JobFolder
  let files: [RecordFile]
  /// How many of the first files are references, whose documents neither go nor count.
  let referenceCount: Int
  /// For each row the kept one that it goes for.
  private(set) var twins: [KeptTwin?]
  /// Why a record with a twin goes.
  private(set) var twinReason = "near-duplicate"
  /// The records that go because their twin contains them, where that is sought.
  private var contained: Set<Int> = []
  /// The units that go, where they are sought.
  private(set) var repeats: (options: RepeatOptions, removed: RemovedUnits)?

  /// Starts with all records that no filter dropped.
  init(_ folder: JobFolder, _ inputs: DataSetInputs) throws(OutputProblem) {
    table = try RecordTable(folder)
    self.folder = folder
    files = inputs.files
    referenceCount = inputs.referenceCount
    twins = [KeptTwin?](repeating: nil, count: table.count)
  }

  /// How many of the first rows are those of references.
  var referenceRowCount: Int { table.rowCount(ofFilesBelow: referenceCount) }

  /// Removes the documents that have a twin.
  mutating func removeNearDuplicates(_ twins: [KeptTwin?]) { self.twins = twins }

  /// Removes repeated units; of whole documents a twin is known for each that goes.
  mutating func remove(_ removed: RemovedUnits, options: RepeatOptions) {
    guard options.unit == .exact else {
      repeats = (options, removed)
      return
    }
    twinReason = options.reason
    for row in twins.indices {
      twins[row] = removed.firstCopy(of: row).map { KeptTwin(document: $0, similarity: 1) }
    }
  }

  /// Removes the documents of which a kept one holds the share `threshold` and more.
  ///
  /// A document that stands for near-duplicates stays: those were removed for its sake.
  mutating func removeContained(from threshold: Double, memory: Int) throws(OutputProblem) {
    let referenceRows = referenceRowCount
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

  /// Whether a record is one of a reference.
  func isReference(_ row: RecordRow) -> Bool { Int(row.head.file) < referenceCount }

  /// Whether a record goes.
  func isRemoved(_ row: RecordRow, number: Int) -> Bool {
    twins[number] != nil || row.kind == .dropped || repeats?.removed.losses[number] == .all
  }

  /// Whether a record stays and loses parts of its text.
  func losesParts(_ number: Int) -> Bool { repeats?.removed.losses[number] == .units }

  /// The line about a record that goes or loses parts of its text; nil for one that stays as it is.
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
      return RemovedRecord(name: name(of: row), reason: String(decoding: row.message, as: UTF8.self))
    case .passThrough, .unreadable, .problem: return nil
    }
  }

  private func lostParts(of row: RecordRow, number: Int) throws(OutputProblem) -> RemovedRecord? {
    guard let (options, removed) = repeats, removed.losses[number] != .nothing else { return nil }
    let first = try removed.firstCopy(of: number).map { (row) throws(OutputProblem) in
      name(of: try self.row(row))
    }
    let lost = RemovedRecord.LostParts(
      unit: options.countedParts, ranges: try lostRanges(number, options, removed),
      isAll: removed.losses[number] == .all, firstCopy: first)
    return RemovedRecord(name: name(of: row), reason: options.reason, lostParts: lost)
  }

  /// The numbers from 1 of the units that go, or of their words where passages were sought.
  private func lostRanges(
    _ number: Int, _ options: RepeatOptions, _ removed: RemovedUnits
  ) throws(OutputProblem) -> [ClosedRange<Int>] {
    let units = table.unitStarts[number]..<table.unitStarts[number + 1]
    var counts = [UInt64](repeating: 1, count: units.count)
    if options.unit == .passage {
      counts = try folder.units.values(at: units.lowerBound * 8, count: units.count)
    }
    var ranges: [ClosedRange<Int>] = []
    var start = 0
    for (unit, count) in zip(units, counts) where count > 0 {
      let end = start + Int(count)
      defer { start = end }
      guard removed.marks[unit] else { continue }
      if let last = ranges.last, last.upperBound == start {
        ranges[ranges.count - 1] = last.lowerBound...end
      } else {
        ranges.append(start + 1...end)
      }
    }
    return ranges
  }

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
