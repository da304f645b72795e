/// The cells of one row of a table (RFC 4180).
struct TableCells {
  /// A cell, with its quotes where it has them.
  struct Cell {
    let range: Range<Int>
    let isQuoted: Bool
    /// Whether there are doubled quotes in it.
    let hasEscapes: Bool

    /// The cell without its quotes.
    var inner: Range<Int> { isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range }
  }

  private static let quote = UInt8(ascii: "\"")

  let delimiter: UInt8
  private(set) var cells: [Cell] = []

  init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// Takes up the cells of a row, with or without its line ending; linear in its length.
  mutating func read(_ row: UnsafeRawBufferPointer) throws(RecordFault) {
    cells.removeAll(keepingCapacity: true)
    let end = Self.endOfContent(row)
    var offset = 0
    while true {
      let cell =
        offset < end && row[offset] == Self.quote
        ? try quotedCell(row, offset..<end) : plainCell(row, offset..<end)
      cells.append(cell)
      guard cell.range.upperBound < end else { return }
      offset = cell.range.upperBound + 1
    }
  }

  /// The contents of a cell in a new array.
  func content(of cell: Cell, in row: UnsafeRawBufferPointer) -> [UInt8] {
    let inner = UnsafeRawBufferPointer(rebasing: row[cell.inner])
    guard cell.hasEscapes else { return Array(inner) }
    var output: [UInt8] = []
    output.reserveCapacity(inner.count)
    var copied = 0
    while let quote = inner.first(Self.quote, from: copied) {
      // The first quote of two is kept.
      output += inner[copied...quote]
      copied = Swift.min(quote + 2, inner.count)
    }
    output += inner[copied...]
    return output
  }

  /// A text as a cell, in quotes where `isQuoted` or where it must be.
  func cell(of text: [UInt8], isQuoted: Bool) -> [UInt8] {
    let needsQuotes = text.contains { $0 == Self.quote || $0 == delimiter || $0 == 0x0A || $0 == 0x0D }
    guard isQuoted || needsQuotes else { return text }
    var output = [Self.quote]
    output.reserveCapacity(text.count + text.count / 32 + 2)
    for byte in text {
      if byte == Self.quote { output.append(Self.quote) }
      output.append(byte)
    }
    output.append(Self.quote)
    return output
  }

  private static func endOfContent(_ row: UnsafeRawBufferPointer) -> Int {
    var end = row.count
    if end > 0, row[end - 1] == 0x0A { end -= 1 }
    if end > 0, row[end - 1] == 0x0D { end -= 1 }
    return end
  }

  private func plainCell(_ row: UnsafeRawBufferPointer, _ rest: Range<Int>) -> Cell {
    var offset = rest.lowerBound
    while offset < rest.upperBound, row[offset] != delimiter { offset += 1 }
    return Cell(range: rest.lowerBound..<offset, isQuoted: false, hasEscapes: false)
  }

  private func quotedCell(_ row: UnsafeRawBufferPointer, _ rest: Range<Int>) throws(RecordFault) -> Cell {
    var hasEscapes = false
    var offset = rest.lowerBound + 1
    while let quote = row.first(Self.quote, from: offset), quote < rest.upperBound {
      offset = quote
      let after = offset + 1
      if after == rest.upperBound || row[after] == delimiter {
        return Cell(range: rest.lowerBound..<after, isQuoted: true, hasEscapes: hasEscapes)
      }
      guard row[after] == Self.quote else {
        throw RecordFault(
          kind: .malformedRow(reason: "text after the closing quote of a cell"), byte: after + 1)
      }
      hasEscapes = true
      offset = after + 1
    }
    throw RecordFault(kind: .malformedRow(reason: "a quote is not closed"), byte: rest.lowerBound + 1)
  }
}
