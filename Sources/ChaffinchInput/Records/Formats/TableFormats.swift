extension RecordFormat {
  /// Comma-separated values (RFC 4180) with a header row, a row a record.
  static let csv = table(name: "csv", extensions: ["csv"], delimiter: UInt8(ascii: ","))

  /// Tab-separated values, quoted as CSV is.
  static let tsv = table(name: "tsv", extensions: ["tsv", "tab"], delimiter: 0x09)

  private static func table(name: String, extensions: [String], delimiter: UInt8) -> RecordFormat {
    RecordFormat(
      name: name, extensions: extensions,
      makeSplitter: { TableSplitter(delimiter: delimiter, textColumn: $0.fields.text) },
      makeReader: { TableFieldReader(delimiter: delimiter, options: $0) })
  }
}

/// Takes the header row of a table first, and then its rows.
private struct TableSplitter: RecordSplitter {
  private let textColumn: String
  private var rows: RowSplitter

  init(delimiter: UInt8, textColumn: String) {
    self.textColumn = textColumn
    rows = RowSplitter(delimiter: delimiter)
  }

  func header(in bytes: UnsafeRawBufferPointer, isAtEnd: Bool) throws(InputProblem.Kind) -> Int? {
    guard let start = ByteOrderMark.length(in: bytes) ?? (isAtEnd ? 0 : nil) else { return nil }
    var rows = RowSplitter(delimiter: rows.delimiter)
    var offset = start
    while true {
      switch rows.next(in: bytes, start: offset, scanned: offset, isCut: false, isAtEnd: isAtEnd) {
      case .gap(let end, _):
        offset = end
      case .record(let end, _), .lastRecord(let end, _, _):
        let header = UnsafeRawBufferPointer(rebasing: bytes[..<end])
        let columns = try TableHeader.columns(of: Array(header), delimiter: rows.delimiter)
        guard columns.contains(textColumn) else {
          throw .missingColumn(name: textColumn, found: columns)
        }
        return end
      case .broken(let kind, _, _), .brokenByEnd(let kind, _, _):
        throw kind
      case .incomplete:
        return isAtEnd ? bytes.count : nil
      }
    }
  }

  mutating func next(
    in bytes: UnsafeRawBufferPointer, start: Int, scanned: Int, isCut: Bool, isAtEnd: Bool
  ) -> RecordPiece {
    rows.next(in: bytes, start: start, scanned: scanned, isCut: isCut, isAtEnd: isAtEnd)
  }

  mutating func giveUp(start: Int) -> RecordPiece? {
    rows.giveUp(start: start)
  }
}

/// The names of the columns.
private enum TableHeader {
  /// The names in the header row, which a byte order mark and blank lines may precede.
  static func columns(of header: [UInt8], delimiter: UInt8) throws(InputProblem.Kind) -> [String] {
    var row = header[...]
    if row.starts(with: ByteOrderMark.bytes) { row = row.dropFirst(ByteOrderMark.bytes.count) }
    row = row.drop { $0 == 0x0A || $0 == 0x0D }
    let bytes = Array(row)
    var cells = TableCells(delimiter: delimiter)
    do {
      return try bytes.withUnsafeBytes { row in
        try cells.read(row)
        return cells.cells.map { String(decoding: cells.content(of: $0, in: row), as: UTF8.self) }
      }
    } catch {
      throw (error as? RecordFault)?.kind ?? .malformedRow(reason: "the header row")
    }
  }
}

/// Reads the cells of rows by the names of their columns.
private final class TableFieldReader: FieldReader {
  private let options: RecordOptions
  private var cells: TableCells
  private var row = UnsafeRawBufferPointer(start: nil, count: 0)
  /// The header row that the columns were looked up in.
  private var header: [UInt8]?
  private var columns = Columns()
  /// Cells without their doubled quotes: the text, and the field that was asked for last.
  private var textCell: RecordBytes?
  private var fieldCell: RecordBytes?

  /// Where the fields stand in a row.
  private struct Columns {
    var count = 0
    var text = 0
    var id: Int?
    var url: Int?
    var extra: [Int?] = []
  }

  init(delimiter: UInt8, options: RecordOptions) {
    self.options = options
    cells = TableCells(delimiter: delimiter)
  }

  func read(_ record: RecordBytesInBatch) throws(RecordFault) -> FieldReading {
    try readCells(record)
    let cell = cells.cells[columns.text]
    guard cell.hasEscapes else { return .text(plain(cell), repairedBytes: 0) }
    let bytes = RecordBytes(cells.content(of: cell, in: row))
    textCell = bytes
    return .text(bytes.filled.assumingMemoryBound(to: UInt8.self), repairedBytes: 0)
  }

  func bytes(of field: RecordField) -> UnsafeBufferPointer<UInt8>? {
    let column =
      switch field {
      case .id: columns.id
      case .url: columns.url
      case .extra(let index): columns.extra[index]
      }
    guard let column, column < cells.cells.count else { return nil }
    let cell = cells.cells[column]
    guard cell.hasEscapes else { return plain(cell) }
    let bytes = RecordBytes(cells.content(of: cell, in: row))
    fieldCell = bytes
    return bytes.filled.assumingMemoryBound(to: UInt8.self)
  }

  func replacingText(of record: RecordBytesInBatch, with text: [UInt8]) throws(RecordFault) -> [UInt8] {
    try readCells(record)
    let cell = cells.cells[columns.text]
    return row[..<cell.range.lowerBound] + cells.cell(of: text, isQuoted: cell.isQuoted)
      + row[cell.range.upperBound...]
  }

  private func readCells(_ record: RecordBytesInBatch) throws(RecordFault) {
    if header != record.header {
      do throws(InputProblem.Kind) {
        try lookUpColumns(record.header)
      } catch {
        throw RecordFault(kind: error)
      }
      header = record.header
    }
    row = record.bytes
    try cells.read(row)
    let count = cells.cells.count
    guard count == columns.count else {
      let reason = "\(count) \(count == 1 ? "cell" : "cells") where the header row has \(columns.count)"
      throw RecordFault(kind: .malformedRow(reason: reason))
    }
  }

  private func lookUpColumns(_ header: [UInt8]) throws(InputProblem.Kind) {
    let names = try TableHeader.columns(of: header, delimiter: cells.delimiter)
    guard let text = names.firstIndex(of: options.fields.text) else {
      throw .missingColumn(name: options.fields.text, found: names)
    }
    columns = Columns(
      count: names.count, text: text, id: names.firstIndex(of: options.fields.id),
      url: names.firstIndex(of: options.fields.url), extra: options.extraFields.map(names.firstIndex))
  }

  private func plain(_ cell: TableCells.Cell) -> UnsafeBufferPointer<UInt8> {
    // In bounds: the cell is a part of the row, which its reader keeps.
    UnsafeRawBufferPointer(rebasing: row[cell.inner]).assumingMemoryBound(to: UInt8.self)
  }
}
