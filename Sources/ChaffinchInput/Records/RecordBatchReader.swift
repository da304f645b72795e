import SystemPackage

/// What a reader of batches yields.
package enum BatchEvent: Sendable {
  /// Whole records.
  case batch(RecordBatch)
  /// Something that could not be read; the records before it have been given, and reading goes on after it.
  case problem(InputProblem)
}

/// Reads one file as batches of whole records, in order.
///
/// Linear in the size of the file. Memory is bounded by the size of a batch or the longest record, whichever is larger.
/// A reader is used by one thread at a time; what it gives may go to others.
package final class RecordBatchReader {
  /// The file that is read.
  package let file: RecordFile

  /// The bytes before the first record: the header row of CSV and TSV, and a byte order mark.
  package private(set) var header: [UInt8] = []

  private let options: RecordOptions
  private var source: any ByteStream
  private var splitter: any RecordSplitter
  private var buffer: RecordBytes
  /// The records of the next batch, which stand in the buffer before `start`.
  private var entries: [RecordBatch.Entry] = []
  /// Where reading stands: behind all records that were found.
  private var position = RecordPosition.start
  private var batchStart = RecordPosition.start
  private var batchEnd = RecordPosition.start
  /// Where the next record begins in the buffer, and up to where the splitter has looked.
  private var start = 0
  private var scanned = 0
  /// Bytes of the record at `start` that were thrown away, for it is too long.
  private var skipped = 0
  private var isAtEnd = false
  private var fault: StreamFault?
  private var pending: InputProblem?
  private var isFinished = false

  /// Opens a file and reads what stands before its first record.
  ///
  /// - Parameters:
  ///   - file: A file of a ``RecordSource``.
  ///   - options: What is read of the records; by default as the source has it.
  ///   - position: Where to go on; it came from this file. Compressed files are decompressed up to there.
  /// - Throws: ``InputProblem`` where the file cannot be opened, or has no column for the text.
  package init(
    opening file: RecordFile, options: RecordOptions? = nil, from position: RecordPosition? = nil
  ) throws(InputProblem) {
    self.file = file
    let options = options ?? file.options
    self.options = options
    let bytes = try file.opener.open(file.file)
    let compression = try Compression.of(bytes, path: file.path)
    source = compression.makeDecoder(bytes, options.chunkSize)
    splitter = file.format.makeSplitter(options)
    var capacity = options.batchSize
    // A file of known size needs no more room than that, and a byte more to see its end.
    if compression == .none {
      capacity = min(bytes.expectedCount, file.isPlainText ? options.recordLimit : options.batchSize - 1) + 1
    }
    buffer = RecordBytes(capacity: capacity)
    try readHeader()
    if let position, position != .start {
      try skip(to: position)
    } else if file.isPlainText, compression == .none, bytes.expectedCount > options.recordLimit {
      _ = finish(problem(.tooLarge(limit: options.recordLimit)))
    }
  }

  /// The next batch or problem; nil at the end of the file.
  package func next() -> BatchEvent? {
    while true {
      if let problem = pending {
        pending = nil
        return .problem(problem)
      }
      if isFinished { return nil }
      let piece = splitter.next(
        in: buffer.filled, start: start, scanned: scanned, isCut: skipped > 0, isAtEnd: isAtEnd)
      if let event = take(piece) { return event }
    }
  }

  /// Whether what follows begins with those bytes; reads as much as it needs to tell.
  func begins(with prefix: [UInt8]) -> Bool {
    while buffer.count - start < prefix.count, !isAtEnd {
      if buffer.count == buffer.capacity { replaceBuffer(from: 0, capacity: buffer.count + prefix.count) }
      fill()
    }
    return UnsafeRawBufferPointer(rebasing: buffer.filled[start...]).begins(with: prefix)
  }

  private func take(_ piece: RecordPiece) -> BatchEvent? {
    switch piece {
    case .record(let end, let lines):
      if isTooLong(to: end) { return refuse(to: end, lines: lines) }
      return takeRecord(to: end, lines: lines, needsNewline: false)
    case .lastRecord(let end, let lines, let needsNewline):
      // Behind a fault the file is not at its end, and the record not whole.
      if fault != nil { return finish(faultProblem) }
      if skipped + end - start > options.recordLimit { return refuse(to: end, lines: lines) }
      return takeRecord(to: end, lines: lines, needsNewline: needsNewline)
    case .gap(let end, let lines):
      // A blank line may be too long, and is refused then as it would be if there were no room for it.
      if isTooLong(to: end) { return refuse(to: end, lines: lines) }
      advance(to: end, lines: lines, records: 0)
      return nil
    case .brokenByEnd(let kind, let end, let lines):
      if fault != nil { return finish(faultProblem) }
      return take(.broken(kind, end: end, lines: lines))
    case .broken(let kind, let end, let lines):
      let problem = problem(kind)
      advance(to: end, lines: lines, records: 1)
      return yield(problem)
    case .incomplete(let scanned):
      self.scanned = scanned
      if isAtEnd { return finish(faultProblem) }
      return readOn()
    }
  }

  private func takeRecord(to end: Int, lines: Int, needsNewline: Bool) -> BatchEvent? {
    if needsNewline { buffer.appendNewline() }
    if entries.isEmpty { batchStart = position }
    entries.append(
      RecordBatch.Entry(range: start..<(needsNewline ? end + 1 : end), line: position.line))
    advance(to: end, lines: lines, records: 1)
    batchEnd = position
    return position.offset - batchStart.offset >= options.batchSize ? .batch(takeBatch()) : nil
  }

  /// Whether there are more bytes up to `end` than the limit; a line feed at the end does not count.
  private func isTooLong(to end: Int) -> Bool {
    skipped + end - start - (buffer.filled[end - 1] == 0x0A ? 1 : 0) > options.recordLimit
  }

  /// Passes over a record that is too long.
  private func refuse(to end: Int, lines: Int) -> BatchEvent? {
    take(.broken(.tooLarge(limit: options.recordLimit), end: end, lines: lines))
  }

  private func advance(to end: Int, lines: Int, records: Int) {
    position.offset += skipped + end - start
    position.line += lines
    position.record += records
    skipped = 0
    start = end
    scanned = end
  }

  /// Gives the problem after the records at hand.
  private func yield(_ problem: InputProblem) -> BatchEvent {
    guard !entries.isEmpty else { return .problem(problem) }
    pending = problem
    return .batch(takeBatch())
  }

  /// Gives what is left, and then the problem that ended the file, if one did.
  private func finish(_ problem: InputProblem?) -> BatchEvent? {
    isFinished = true
    pending = problem
    return entries.isEmpty ? nil : .batch(takeBatch())
  }

  private func takeBatch() -> RecordBatch {
    let batch = RecordBatch(
      file: file, start: batchStart, end: batchEnd, header: header, bytes: buffer, entries: entries)
    replaceBuffer(from: start)
    entries = []
    if !isAtEnd { entries.reserveCapacity(batch.entries.count + batch.entries.count / 4) }
    return batch
  }

  /// Makes room and reads another chunk, or gives the batch at hand where there is no room.
  private func readOn() -> BatchEvent? {
    if buffer.count == buffer.capacity {
      if !entries.isEmpty { return .batch(takeBatch()) }
      if skipped + buffer.count - start > options.recordLimit {
        // What follows in the file can be no other record.
        if file.isPlainText { return finish(problem(.tooLarge(limit: options.recordLimit))) }
        if skipped == 0, let piece = splitter.giveUp(start: start) { return take(piece) }
        skipped += scanned - start
        replaceBuffer(from: scanned)
      } else {
        replaceBuffer(from: start, capacity: max(options.batchSize, 2 * (buffer.count - start)))
      }
    }
    fill()
    return nil
  }

  /// Goes on with a new buffer that holds what has not been given yet; the old one may be in the hands of others.
  private func replaceBuffer(from offset: Int, capacity: Int? = nil) {
    buffer = buffer.copy(from: offset, capacity: capacity ?? (isAtEnd ? 1 : options.batchSize))
    scanned -= offset
    start = max(0, start - offset)
  }

  /// Reads another chunk; a fault of the stream is kept until the records before it are given.
  private func fill() {
    let room = buffer.room(limit: options.chunkSize)
    do throws(StreamFault) {
      let count = try source.read(into: room)
      buffer.count += count
      isAtEnd = count == 0
    } catch {
      fault = error
      isAtEnd = true
    }
  }

  private func problem(_ kind: InputProblem.Kind) -> InputProblem {
    InputProblem(kind, path: file.path, line: file.isPlainText ? nil : position.line)
  }

  /// The fault that ended the file, if one did.
  private var faultProblem: InputProblem? {
    fault?.problem(path: file.path, line: file.isPlainText ? nil : position.line)
  }

  private func readHeader() throws(InputProblem) {
    while true {
      do throws(InputProblem.Kind) {
        if let end = try splitter.header(in: buffer.filled, isAtEnd: isAtEnd) {
          header = Array(buffer.filled[..<end])
          advance(to: end, lines: header.count { $0 == 0x0A }, records: 0)
          return
        }
      } catch {
        throw problem(error)
      }
      if let fault { throw fault.problem(path: file.path, line: position.line) }
      if buffer.count > options.recordLimit { throw problem(.tooLarge(limit: options.recordLimit)) }
      if buffer.count == buffer.capacity { replaceBuffer(from: 0, capacity: 2 * buffer.capacity) }
      fill()
    }
  }

  private func skip(to position: RecordPosition) throws(InputProblem) {
    // A plain-text file has one record, which an empty file has too.
    isFinished = file.isPlainText
    if position.offset <= buffer.count {
      start = max(start, position.offset)
    } else {
      do throws(StreamFault) {
        try source.skip(position.offset - buffer.count)
      } catch {
        throw error.problem(path: file.path, line: nil)
      }
      buffer.count = 0
      start = 0
    }
    scanned = start
    self.position = position
  }
}
