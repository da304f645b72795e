/// Takes the records of a WARC file (ISO 28500) by the lengths in their headers.
///
/// Lengths are not trusted: after a record the next must begin, or the file end. Otherwise the record is broken, and reading
/// goes on at the next line that begins with `WARC/1.`. Linear but for broken records, which are looked at twice.
struct WARCSplitter: RecordSplitter {
  private enum State {
    case header
    /// Where the block of the record ends, from the start of the record.
    case block(end: Int)
    /// Looking for the next record, with the lines that were passed.
    case lost(InputProblem.Kind, lines: Int)
  }

  private static let largestHeader = 1 << 20
  /// Bytes of line endings after a block that are passed over.
  private static let mostBlank = 24

  private let limit: Int
  private var state = State.header

  init(limit: Int) {
    self.limit = limit
  }

  mutating func header(in bytes: UnsafeRawBufferPointer, isAtEnd: Bool) -> Int? { 0 }

  mutating func next(
    in bytes: UnsafeRawBufferPointer, start: Int, scanned: Int, isCut: Bool, isAtEnd: Bool
  ) -> RecordPiece {
    var scanned = scanned
    while true {
      let piece: RecordPiece?
      switch state {
      case .header: piece = readHeader(bytes, start, &scanned, isAtEnd)
      case .block(let end): piece = readBlock(bytes, start, end, &scanned, isAtEnd)
      case .lost(let kind, let lines): return findNext(bytes, kind, lines, scanned, isAtEnd)
      }
      if let piece { return piece }
    }
  }

  /// Goes on in another state, or gives a piece.
  private mutating func readHeader(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ scanned: inout Int, _ isAtEnd: Bool
  ) -> RecordPiece? {
    guard start < bytes.count else { return .incomplete(scanned: bytes.count) }
    if bytes[start] == 0x0A || bytes[start] == 0x0D {
      return .gap(end: start + 1, lines: bytes[start] == 0x0A ? 1 : 0)
    }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
    guard rest.begins(with: WARCHeader.version) else {
      if rest.count < WARCHeader.version.count, !isAtEnd { return .incomplete(scanned: start) }
      return lose("it does not begin with WARC/1", bytes, start, &scanned)
    }
    guard let length = WARCHeader.length(in: rest, from: max(0, scanned - start - 3)) else {
      if isAtEnd || rest.count > Self.largestHeader {
        return lose("its header does not end", bytes, start, &scanned)
      }
      return .incomplete(scanned: bytes.count)
    }
    let header = UnsafeRawBufferPointer(rebasing: rest[..<length])
    guard let block = WARCHeader.number("content-length", in: header), block >= 0 else {
      return lose("its header has no Content-Length", bytes, start, &scanned)
    }
    guard block <= limit, length + block + 2 * Self.mostBlank <= limit else {
      return lose(.tooLarge(limit: limit), bytes, start, &scanned)
    }
    state = .block(end: length + block)
    return nil
  }

  private mutating func readBlock(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ scanned: inout Int, _ isAtEnd: Bool
  ) -> RecordPiece? {
    let blockEnd = start + end
    if blockEnd <= bytes.count {
      // Two line endings belong to the record; more are passed over.
      let offset = Self.endOfBlank(bytes, blockEnd, most: 4)
      let next = Self.endOfBlank(bytes, blockEnd, most: Self.mostBlank)
      if !isAtEnd, bytes.count < next + WARCHeader.version.count { return .incomplete(scanned: bytes.count) }
      let rest = UnsafeRawBufferPointer(rebasing: bytes[next...])
      // The file may be cut off in the first word of the next record.
      let isLast = isAtEnd && rest.count < WARCHeader.version.count && WARCHeader.version.starts(with: rest)
      if rest.begins(with: WARCHeader.version) && offset > blockEnd || isLast {
        let lines = UnsafeRawBufferPointer(rebasing: bytes[start..<offset]).newlineCount
        state = .header
        return offset > blockEnd
          ? .record(end: offset, lines: lines) : .lastRecord(end: offset, lines: lines, needsNewline: true)
      }
    } else if !isAtEnd {
      return .incomplete(scanned: bytes.count)
    }
    let isShort = blockEnd > bytes.count
    return lose(
      isShort ? "its Content-Length is wrong, or the file cut off" : "its Content-Length is wrong", bytes,
      start,
      &scanned)
  }

  private static func endOfBlank(_ bytes: UnsafeRawBufferPointer, _ start: Int, most: Int) -> Int {
    let end = min(start + most, bytes.count)
    var offset = start
    while offset < end, bytes[offset] == 0x0D || bytes[offset] == 0x0A { offset += 1 }
    return offset
  }

  private mutating func lose(
    _ reason: String, _ bytes: UnsafeRawBufferPointer, _ start: Int, _ scanned: inout Int
  ) -> RecordPiece? {
    lose(.malformedWARC(reason: reason), bytes, start, &scanned)
  }

  /// Looks for the next record from the line after the first on.
  private mutating func lose(
    _ kind: InputProblem.Kind, _ bytes: UnsafeRawBufferPointer, _ start: Int, _ scanned: inout Int
  ) -> RecordPiece? {
    scanned = start
    state = .lost(kind, lines: 0)
    return nil
  }

  private mutating func findNext(
    _ bytes: UnsafeRawBufferPointer, _ kind: InputProblem.Kind, _ linesBefore: Int, _ scanned: Int,
    _ isAtEnd: Bool
  ) -> RecordPiece {
    var lines = linesBefore
    var offset = scanned
    while let newline = bytes.firstNewline(from: offset) {
      let next = UnsafeRawBufferPointer(rebasing: bytes[(newline + 1)...])
      if !isAtEnd, next.count < WARCHeader.version.count {
        state = .lost(kind, lines: lines)
        return .incomplete(scanned: newline)
      }
      lines += 1
      offset = newline + 1
      if next.begins(with: WARCHeader.version) {
        state = .header
        return .broken(kind, end: offset, lines: lines)
      }
    }
    guard isAtEnd else {
      state = .lost(kind, lines: lines)
      return .incomplete(scanned: bytes.count)
    }
    state = .header
    return .brokenByEnd(kind, end: bytes.count, lines: lines)
  }
}
