import ChaffinchCore
import ChaffinchInput
import ChaffinchText

/// Pass 1 of a job: reads all records once and writes to the journals what is learned of them.
struct RecordCollector {
  let options: DataSetOptions
  let files: [RecordFile]
  let makeFilters: () -> [any RecordFilter]

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
        let worker = RecordWorker(options: options, filters: makeFilters())
        return worker.work
      },
      consume: { (entries: JournalEntries) throws(OutputProblem) in
        try entries.append(to: folder)
        progress(entries.byteCount)
        sinceCheckpoint += entries.byteCount
        guard sinceCheckpoint >= options.checkpointInterval else { return }
        sinceCheckpoint = 0
        try folder.save(file: entries.file, position: entries.end, isCollected: false)
      })
    try folder.save(file: files.count, position: .start, isCollected: true)
  }
}

/// Looks at the records of batches, on one thread, with its own buffers.
private final class RecordWorker {
  private let options: DataSetOptions
  private let filters: [any RecordFilter]
  private let parser: RecordParser
  private var tokens = WordTokens()
  private var shingles: [UInt64] = []
  private var keys: [UInt64] = []
  private var candidateKeys: CandidateKeys?
  private var unitCollector: UnitCollector?
  private var entries = JournalEntries()

  init(options: DataSetOptions, filters: [any RecordFilter]) {
    self.options = options
    self.filters = filters
    parser = RecordParser(options: options.records)
    unitCollector = options.repeats.map { UnitCollector($0) }
    candidateKeys = options.nearDuplicates.map { CandidateKeys(threshold: $0.threshold) }
  }

  func work(_ event: BatchStream.Event) -> JournalEntries {
    entries = JournalEntries()
    switch event {
    case .batch(let batch, let file):
      entries.file = file
      entries.end = batch.end
      entries.byteCount = batch.byteCount
      if options.nearDuplicates != nil { entries.shingles.reserveCapacity(entries.byteCount / 4) }
      for record in 0..<batch.count { add(record, of: batch, file: file) }
    case .problem(let problem, let file):
      entries.file = file
      RecordRow(.problem, file: file, message: problem.message).append(to: &entries.rows)
    case .end(let file, _):
      entries.file = file + 1
    }
    return entries
  }

  private func add(_ record: Int, of batch: RecordBatch, file: Int) {
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
        message: problem.message)
    }
    row.append(to: &entries.rows)
  }

  private func row(of view: RecordView, file: Int) -> (row: RecordRow, newText: [UInt8]?) {
    var row = RecordRow(.document, file: file, record: view.index, line: view.line)
    view.withID { if let id = $0 { row.id = Array(id) } }
    let url = view.url
    let host = url.flatMap(URLHost.host(of:))
    row.source = Array((host ?? view.folder).utf8)
    let sources = [host, url, view.folder, view.path]
    switch filters.decide(on: view) {
    case .drop(let reason):
      row.head.kind = RecordRow.Kind.dropped.rawValue
      row.message = Array(reason.utf8)
      return (row, nil)
    case .keep(let text?, let score, let cleaning):
      row.cleaning = cleaning
      text.withUnsafeBufferPointer { addShingles(of: $0, view, score: score, &row, sources: sources) }
      return (row, text)
    case .keep(nil, let score, let cleaning):
      row.cleaning = cleaning
      unitCollector?.add(view.text, site: row.source, to: &entries, &row)
      addShingles(of: view.text, view, score: score, &row, sources: sources)
      return (row, nil)
    }
  }

  /// Adds the shingles and keys of the text that goes on, where near-duplicates are sought.
  private func addShingles(
    of text: UnsafeBufferPointer<UInt8>, _ view: RecordView, score: Double?, _ row: inout RecordRow,
    sources: [String?]
  ) {
    guard let near = options.nearDuplicates else { return }
    tokens.read(text)
    TokenShingles.read(tokens.hashes, size: near.shingleSize, into: &shingles)
    candidateKeys?.read(shingles, into: &keys)
    row.head.shingleCount = UInt32(shingles.count)
    row.head.keyCount = UInt32(keys.count)
    entries.shingles += shingles
    entries.keys += keys
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
      entries.edits += bytes
    } catch {
      row.head.kind = RecordRow.Kind.unreadable.rawValue
      row.message = Array(error.message.utf8)
      row.cleaning = nil
    }
  }
}
