import ChaffinchInput
import ChaffinchText

/// The files of a data set without what a job removed, and the files of what it removed.
struct KeptFiles {
  let outcomes: RecordOutcomes
  let paths: OutputPaths
  /// The folder for the removed records, if they are wanted.
  let rejects: String?
  let options: DataSetOptions

  /// Writes the outputs of all files from `first` on.
  ///
  /// - Returns: What was written but for the rejects, file by file of the input.
  /// - Throws: ``OutputProblem`` where one cannot be written, or an input is not what it was.
  func write(first: Int, progress: (_ bytes: Int) -> Void) throws(OutputProblem) -> [Manifest.File] {
    var written: [Manifest.File] = []
    var rows = RowStream(outcomes.folder.rows)
    var number = 0
    var editStart = 0
    var stream = BatchStream(outcomes.files, options: options.records)
    var outputs = OutputsOfFile()
    let trimmer = RecordTrimmer(outcomes, options.records)
    while let event = stream.next() {
      switch event {
      case .problem(_, let file):
        guard let (row, _) = try rows.next(), row.kind == .problem, Int(row.head.file) == file else {
          throw OutputProblem(changed: outcomes.files[file].path)
        }
        number += 1
      case .batch(let batch, let file):
        for record in 0..<batch.count {
          guard let (row, _) = try rows.next(), row.kind != .problem, Int(row.head.file) == file,
            row.head.record == Int64(batch.index(of: record))
          else { throw OutputProblem(changed: batch.file.path) }
          defer {
            number += 1
            editStart += Int(row.head.editCount)
          }
          guard file >= first else { continue }
          switch destination(of: row, number: number) {
          case .kept where outcomes.losesParts(number):
            let writer = try outputs.kept.writer(keptPath(file), header: batch.header)
            try writer.write(try trimmer.trimmed(record, of: batch, number: number))
          case .kept: try write(record, of: batch, row, editStart, to: &outputs.kept, keptPath(file))
          case .rejected(let folder):
            try write(record, of: batch, nil, 0, to: &outputs.rejected, "\(folder)/\(paths.names[file])")
          case .unreadable:
            let path = paths.path(of: paths.unreadableName(of: file))
            try write(record, of: batch, nil, 0, to: &outputs.unreadable, path)
          case .nowhere: break
          }
        }
        if file >= first { progress(batch.byteCount) }
      case .end(let file, let header):
        guard file >= first else { continue }
        written += try finish(&outputs, file, header)
      }
    }
    for file in outcomes.files where !file.isUnchanged { throw OutputProblem(changed: file.path) }
    return written
  }

  private enum Destination {
    case kept
    case rejected(String)
    case unreadable
    case nowhere
  }

  private func destination(of row: RecordRow, number: Int) -> Destination {
    switch row.kind {
    case .passThrough: .kept
    case .document where !outcomes.isRemoved(row, number: number): .kept
    case .document, .dropped: rejects.map { .rejected($0) } ?? .nowhere
    case .unreadable: .unreadable
    case .problem: .nowhere
    }
  }

  private func keptPath(_ file: Int) -> String { paths.path(of: paths.keptName(of: file)) }

  private func write(
    _ record: Int, of batch: RecordBatch, _ row: RecordRow?, _ editStart: Int, to output: inout OutputOfFile,
    _ path: String
  ) throws(OutputProblem) {
    let writer = try output.writer(path, header: batch.header)
    if let row, row.head.isEdited {
      let edit: [UInt8] = try outcomes.folder.edits.values(at: editStart, count: Int(row.head.editCount))
      try writer.write(edit)
    } else {
      try batch.withBytes(of: record) { (bytes) throws(OutputProblem) in try writer.write(bytes) }
    }
  }

  /// A file of records is there even where none is left; a text that went has no file.
  private func finish(
    _ outputs: inout OutputsOfFile, _ file: Int, _ header: [UInt8]
  ) throws(OutputProblem) -> [Manifest.File] {
    if outcomes.files[file].format != .plainText {
      _ = try outputs.kept.writer(keptPath(file), header: header)
    }
    let kept = try outputs.kept.finish()
    _ = try outputs.rejected.finish()
    let unreadable = try outputs.unreadable.finish()
    return [(paths.keptName(of: file), kept), (paths.unreadableName(of: file), unreadable)].compactMap {
      name, fingerprint in fingerprint.map { Manifest.File(path: name, $0) }
    }
  }
}

/// The outputs of the file under way.
private struct OutputsOfFile {
  var kept = OutputOfFile()
  var rejected = OutputOfFile()
  var unreadable = OutputOfFile()
}

/// An output of the file under way, made when its first record comes.
private struct OutputOfFile {
  private var current: RecordWriter?

  mutating func writer(_ path: String, header: [UInt8]) throws(OutputProblem) -> RecordWriter {
    if let current { return current }
    try OutputPaths.makeFolder(of: path)
    let writer = try RecordWriter(path: path)
    try writer.write(header)
    current = writer
    return writer
  }

  /// Ends the output; nil where none was begun.
  mutating func finish() throws(OutputProblem) -> FileFingerprint? {
    defer { current = nil }
    return try current?.finish()
  }
}

/// Rebuilds the records that lose parts of their text.
final class RecordTrimmer {
  private let outcomes: RecordOutcomes
  private let parser: RecordParser
  private var units: TextUnits?

  init(_ outcomes: RecordOutcomes, _ options: RecordOptions) {
    self.outcomes = outcomes
    parser = RecordParser(options: options)
    units = outcomes.repeats.map { TextUnits($0.options.kind) }
  }

  /// The bytes of a record without the parts that it loses.
  func trimmed(_ record: Int, of batch: RecordBatch, number: Int) throws(OutputProblem) -> [UInt8] {
    let outcome = parser.read(record, of: batch) { view in text(view.text, number: number) }
    guard case .record(let text?) = outcome else { throw changed(batch) }
    do throws(InputProblem) {
      return try parser.replacingText(of: record, in: batch, with: text)
    } catch {
      throw changed(batch)
    }
  }

  private func text(_ text: UnsafeBufferPointer<UInt8>, number: Int) -> [UInt8]? {
    guard let repeats = outcomes.repeats else { return nil }
    let start = outcomes.table.unitStarts[number]
    units?.read(text)
    guard let ranges = units?.ranges, outcomes.table.unitStarts[number + 1] - start == ranges.count else {
      return nil
    }
    return UnitRemoval.text(text, units: ranges) { repeats.removed.marks[start + $0] }
  }

  private func changed(_ batch: RecordBatch) -> OutputProblem {
    OutputProblem(changed: batch.file.path)
  }
}
