import ChaffinchCore

/// The part of a source line that fits on the screen, with the marked bytes in view.
///
/// Takes time and memory in proportion to the width of the screen, however long the line is.
struct LineWindow {
  /// The cells in view.
  private(set) var cells: ArraySlice<TerminalCell>
  /// Whether the line goes on to the left.
  private(set) var isCutBefore: Bool
  /// Whether the line goes on to the right.
  private(set) var isCutAfter: Bool
  /// Columns of the window, from 0, that the marked bytes take; at least one.
  private(set) var markedColumns: Range<Int>?

  /// Chooses what to show of `line` in at most `width` columns.
  init(line: RawText, marked: Range<Int>?, width: Int) {
    let text = line.bytes.span
    let marked = marked?.clamped(to: 0..<text.count)
    let near = Self.neighbourhood(of: marked?.lowerBound ?? 0, in: text, width: width)
    let cells = Self.cells(of: text, in: near)
    let start = Self.firstCell(of: cells, marked: marked, width: width, isLineStart: near.lowerBound == 0)
    let isCutBefore = near.lowerBound > 0 || start > 0
    let room = width - (isCutBefore ? 1 : 0)
    let end = Self.endCell(of: cells, from: start, room: room, isLineEnd: near.upperBound == text.count)
    self.cells = cells[start..<end]
    self.isCutBefore = isCutBefore
    self.isCutAfter = end < cells.count || near.upperBound < text.count
    self.markedColumns = marked.map { marked in
      Self.columns(of: marked, in: cells[start..<end], from: isCutBefore ? 1 : 0)
    }
  }

  /// Bytes around `anchor`, from scalar to scalar, that hold more columns than the screen on either side.
  private static func neighbourhood(of anchor: Int, in text: Span<UInt8>, width: Int) -> Range<Int> {
    // Four bytes are the longest scalar, and hardly any text has many scalars without a column.
    let reach = 4 * width + 4
    var lower = max(0, anchor - reach)
    while lower < anchor, lower > 0, text[lower] & 0xC0 == 0x80 { lower += 1 }
    return lower..<min(text.count, anchor + reach)
  }

  private static func cells(of text: Span<UInt8>, in range: Range<Int>) -> [TerminalCell] {
    var cells: [TerminalCell] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let cell = TerminalText.cell(in: text, at: offset)
      cells.append(cell)
      offset = cell.range.upperBound
    }
    return cells
  }

  /// The first cell to show: that of the line, unless the mark would leave the window.
  private static func firstCell(
    of cells: [TerminalCell], marked: Range<Int>?, width: Int, isLineStart: Bool
  ) -> Int {
    guard let marked, let markStart = cells.firstIndex(where: { $0.range.upperBound > marked.lowerBound })
    else { return 0 }
    let markEnd = cells[markStart...].firstIndex { $0.range.lowerBound >= marked.upperBound } ?? cells.count
    let before = cells[..<markStart].reduce(0) { $0 + $1.columns }
    let inside = cells[markStart..<markEnd].reduce(0) { $0 + $1.columns }
    let columns = cells[markEnd...].reduce(before + inside) { $0 + $1.columns }
    if isLineStart, before + inside < width || columns <= width { return 0 }
    // Context on either side of a short mark, a little before a long one; two columns are for the ellipses.
    var context = max((width - 2 - inside) / 2, width / 8)
    var start = markStart
    while start > 0, cells[start - 1].columns <= context {
      context -= cells[start - 1].columns
      start -= 1
    }
    return start
  }

  /// The end of the cells that fit, with room for an ellipsis unless the line ends there.
  private static func endCell(of cells: [TerminalCell], from start: Int, room: Int, isLineEnd: Bool) -> Int {
    var columns = 0
    var endBeforeEllipsis = start
    for index in start..<cells.count {
      columns += cells[index].columns
      if columns > room { return endBeforeEllipsis }
      if columns < room { endBeforeEllipsis = index + 1 }
    }
    return isLineEnd ? cells.count : endBeforeEllipsis
  }

  private static func columns(
    of marked: Range<Int>, in cells: ArraySlice<TerminalCell>, from firstColumn: Int
  ) -> Range<Int> {
    var column = firstColumn
    var start: Int?
    var end = firstColumn
    for cell in cells {
      if cell.range.upperBound > marked.lowerBound, cell.range.lowerBound < marked.upperBound {
        start = start ?? column
        end = column + cell.columns
      } else if cell.range.upperBound <= marked.lowerBound {
        end = column + cell.columns
      }
      column += cell.columns
    }
    let first = start ?? end
    return first..<max(end, first + 1)
  }
}
