/// Takes the rows of a table as records (RFC 4180): a cell in quotes may hold line breaks, delimiters and doubled quotes.
///
/// A quote counts where a cell begins. Where one is not closed, or closes in the middle of a cell of several lines, the row
/// is broken, and the next is taken to begin on the line after the one with the quote. Linear: what is looked at twice ends
/// with the next quote.
struct RowSplitter {
  private static let quote = UInt8(ascii: "\"")

  private enum State {
    case cellStart
    case plainCell
    case quotedCell
    /// After a quote in a cell in quotes: the end of the cell, or the first half of a doubled quote.
    case quote
  }

  let delimiter: UInt8
  private var state = State.cellStart
  /// Line breaks in the cells of the row.
  private var breaks = 0
  /// Where the first of them ends, from the start of the row.
  private var firstBreak: Int?

  init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  mutating func next(
    in bytes: UnsafeRawBufferPointer, start: Int, scanned: Int, isCut: Bool, isAtEnd: Bool
  ) -> RecordPiece {
    var offset = scanned
    while offset < bytes.count {
      let byte = bytes[offset]
      switch state {
      case .cellStart:
        if byte == Self.quote { offset += 1 }
        state = byte == Self.quote ? .quotedCell : .plainCell
      case .plainCell:
        guard let end = endOfPlainCell(bytes, from: offset) else {
          offset = bytes.count
          continue
        }
        offset = end + 1
        if bytes[end] == 0x0A { return endRow(bytes, start..<offset, isCut: isCut) }
        state = .cellStart
      case .quotedCell:
        offset = skipQuoted(bytes, from: offset, start: start)
      case .quote:
        if byte == Self.quote {
          state = .quotedCell
          offset += 1
        } else if byte == delimiter || byte == 0x0A || byte == 0x0D {
          state = .plainCell
        } else if !isCut, let piece = giveUp(start: start) {
          return piece
        } else {
          state = .plainCell
        }
      }
    }
    return isAtEnd ? last(bytes, start: start, isCut: isCut) : .incomplete(scanned: offset)
  }

  /// Ends a row whose quote seems not to be closed, after its first line.
  mutating func giveUp(start: Int) -> RecordPiece? {
    guard state == .quotedCell || state == .quote, let firstBreak else { return nil }
    reset()
    return .broken(.malformedRow(reason: "a quote is not closed"), end: start + firstBreak, lines: 1)
  }

  private mutating func reset() {
    state = .cellStart
    breaks = 0
    firstBreak = nil
  }

  private func endOfPlainCell(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == delimiter || byte == 0x0A { return offset }
      offset += 1
    }
    return nil
  }

  /// The offset after the next quote, or the end of the bytes; counts the line breaks before it.
  private mutating func skipQuoted(_ bytes: UnsafeRawBufferPointer, from offset: Int, start: Int) -> Int {
    var end = bytes.count
    if let quote = bytes.first(Self.quote, from: offset) {
      end = quote
      state = .quote
    }
    if firstBreak == nil, let newline = bytes.firstNewline(from: offset), newline < end {
      firstBreak = newline + 1 - start
    }
    breaks += UnsafeRawBufferPointer(rebasing: bytes[offset..<end]).newlineCount
    return state == .quote ? end + 1 : end
  }

  private mutating func endRow(
    _ bytes: UnsafeRawBufferPointer, _ row: Range<Int>, isCut: Bool
  ) -> RecordPiece {
    let lines = breaks + 1
    reset()
    let isBlank = row.count == 1 || row.count == 2 && bytes[row.lowerBound] == 0x0D
    return isBlank && !isCut
      ? .gap(end: row.upperBound, lines: 1) : .record(end: row.upperBound, lines: lines)
  }

  private mutating func last(_ bytes: UnsafeRawBufferPointer, start: Int, isCut: Bool) -> RecordPiece {
    guard isCut || start < bytes.count else { return .incomplete(scanned: bytes.count) }
    defer { reset() }
    if state == .quotedCell {
      let kind = InputProblem.Kind.malformedRow(reason: "a quote is not closed")
      guard let firstBreak, !isCut else {
        return .brokenByEnd(kind, end: bytes.count, lines: breaks + 1)
      }
      return .brokenByEnd(kind, end: start + firstBreak, lines: 1)
    }
    return .lastRecord(end: bytes.count, lines: breaks + 1, needsNewline: true)
  }
}
