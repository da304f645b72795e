import ChaffinchCore
import ChaffinchInput
import ChaffinchText

/// Pass 1 of a job: reads all records once and notes in the journals what is learned of them.
struct RecordCollector {
  let options: DataSetOptions
  let files: [RecordFile]
  let makeJudge: () -> (any RecordJudge)?

  /// Reads on from the folder's checkpoint to the end, with a checkpoint every so many bytes.
  ///
  /// - Throws: ``OutputProblem`` where a journal cannot be written.
  func collect(into folder: JobFolder, progress: (_ bytes: Int) -> Void) throws(OutputProblem) {
    let start = folder.checkpoint
    guard !start.isCollected else { return }
    var stream = BatchStream(files, options: options.records, from: (start.file, start.position))
    var sinceCheckpoint = 0
    try OrderedPipeline.run(
      threads: options.threads,
      produce: { () throws(OutputProblem) in stream.next() },
      makeWorker: {
        let worker = RecordWorker(options: options, judge: makeJudge())
        return worker.work
      },
      consume: { (notes: CollectedNotes) throws(OutputProblem) in
        try notes.append(to: folder)
        progress(notes.byteCount)
        sinceCheckpoint += notes.byteCount
        guard sinceCheckpoint >= options.checkpointInterval else { return }
        sinceCheckpoint = 0
        try folder.save(file: notes.file, position: notes.end, isCollected: false)
      })
    try folder.save(file: files.count, position: .start, isCollected: true)
  }
}

/// What is learned of a batch, in the form in which the journals keep it.
struct CollectedNotes: Sendable {
  var rows: [UInt8] = []
  var keys: [UInt64] = []
  var shingles: [UInt64] = []
  var units: [UInt64] = []
  var edits: [UInt8] = []
  /// Where reading goes on after the batch.
  var file = 0
  var end = RecordPosition.start
  var byteCount = 0

  func append(to folder: JobFolder) throws(OutputProblem) {
    try folder.rows.append(rows)
    try folder.keys.append(keys)
    try folder.shingles.append(shingles)
    try folder.units.append(units)
    try folder.edits.append(edits)
  }
}

/// Looks at the records of batches, on one thread, with its own buffers.
private final class RecordWorker {
  private let options: DataSetOptions
  private let judge: (any RecordJudge)?
  private let parser: RecordParser
  private var tokens = WordTokens()
  private var shingles: [UInt64] = []
  private var keys: [UInt64] = []
  private var candidateKeys: CandidateKeys?
  private var unitNotes: UnitNotes?
  private var notes = CollectedNotes()

  init(options: DataSetOptions, judge: (any RecordJudge)?) {
    self.options = options
    self.judge = judge
    parser = RecordParser(options: options.records)
    unitNotes = options.repeats.map { UnitNotes($0) }
    candidateKeys = options.nearDuplicates.map { CandidateKeys(threshold: $0.threshold) }
  }

  func work(_ event: BatchStream.Event) -> CollectedNotes {
    notes = CollectedNotes()
    switch event {
    case .batch(let batch, let file):
      notes.file = file
      notes.end = batch.end
      notes.byteCount = batch.byteCount
      if options.nearDuplicates != nil { notes.shingles.reserveCapacity(notes.byteCount / 4) }
      for record in 0..<batch.count { take(record, of: batch, file: file) }
    case .problem(let problem, let file):
      notes.file = file
      RecordRow(.problem, file: file, note: problem.message).append(to: &notes.rows)
    case .end(let file, _):
      notes.file = file + 1
    }
    return notes
  }

  private func take(_ record: Int, of batch: RecordBatch, file: Int) {
    let outcome = parser.read(record, of: batch) { view in self.row(of: view, file: file) }
    var row: RecordRow
    switch outcome {
    case .record(let read):
      row = read.row
      if let text = read.newText { edit(record, of: batch, with: text, &row) }
    case .passThrough:
      row = RecordRow(.passThrough, file: file, record: batch.index(of: record), line: batch.line(of: record))
    case .problem(let problem):
      row = RecordRow(
        .unreadable, file: file, record: batch.index(of: record), line: batch.line(of: record),
        note: problem.message)
    }
    row.append(to: &notes.rows)
  }

  private func row(of view: RecordView, file: Int) -> (row: RecordRow, newText: [UInt8]?) {
    var row = RecordRow(.document, file: file, record: view.index, line: view.line)
    view.withID { if let id = $0 { row.id = Array(id) } }
    let url = view.url
    let host = url.flatMap(URLHost.host(of:))
    row.source = Array((host ?? view.folder).utf8)
    row.head.textCount = Int64(view.text.count)
    guard let judgement = judge?.judge(view) else {
      unitNotes?.take(view.text, site: row.source, to: &notes, &row)
      note(view.text, of: view, score: nil, &row, sources: [host, url, view.folder, view.path])
      return (row, nil)
    }
    switch judgement {
    case .drop(let reason):
      row.head.kind = RecordRow.Kind.dropped.rawValue
      row.note = Array(reason.utf8)
      return (row, nil)
    case .keep(let text, let score):
      let sources = [host, url, view.folder, view.path]
      if let text {
        text.withUnsafeBufferPointer { note($0, of: view, score: score, &row, sources: sources) }
      } else {
        unitNotes?.take(view.text, site: row.source, to: &notes, &row)
        note(view.text, of: view, score: score, &row, sources: sources)
      }
      return (row, text)
    }
  }

  /// Notes the fingerprints of the text that goes on.
  private func note(
    _ text: UnsafeBufferPointer<UInt8>, of view: RecordView, score: Double?, _ row: inout RecordRow,
    sources: [String?]
  ) {
    guard let near = options.nearDuplicates else { return }
    tokens.read(text)
    TokenShingles.read(tokens.hashes, size: near.shingleSize, into: &shingles)
    candidateKeys?.read(shingles, into: &keys)
    row.head.shingleCount = UInt32(shingles.count)
    row.head.keyCount = UInt32(keys.count)
    notes.shingles += shingles
    notes.keys += keys
    var field: String?
    if case .newest = near.keep { field = view.extra(0) }
    row.head.preference = near.keep.preference(
      textCount: text.count, score: score, field: field, sources: sources.compactMap { $0 })
  }

  private func edit(_ record: Int, of batch: RecordBatch, with text: [UInt8], _ row: inout RecordRow) {
    do throws(InputProblem) {
      let bytes = try parser.replacingText(of: record, in: batch, with: text)
      row.head.isEdited = true
      row.head.editCount = Int64(bytes.count)
      notes.edits += bytes
    } catch {
      row.head.kind = RecordRow.Kind.unreadable.rawValue
      row.note = Array(error.message.utf8)
    }
  }
}
