import ChaffinchCore

/// A text in lines, each in pieces that belong to the same findings: what the page shows, without offsets.
///
/// Lines end at LF, CR LF and CR, as those of findings do, and a byte order mark belongs to none. A text longer than the
/// limit is cut: lines near findings stay, long pieces lose their middle, and what does not fit goes.
struct MarkedText: Sendable, Equatable {
  /// A part of a line.
  enum Piece: Sendable, Equatable {
    /// A range of the text and the numbers of the findings that cover it.
    case text(Range<Int>, findings: [Int])
    /// So many bytes are not shown.
    case leftOut(Int)
  }

  /// A line with its number, counted from 1.
  struct Line: Sendable, Equatable {
    let number: Int
    let pieces: [Piece]
  }

  /// The lines to show, in order.
  private(set) var lines: [Line] = []
  /// Number of all lines.
  let lineCount: Int
  /// Whether something is not shown.
  private(set) var isCut = false

  /// Lines shown before and after a finding in a text that is cut, and at its beginning.
  private static let context = 4
  /// Lines shown at either end of a finding in a text that is cut.
  private static let shownOfFinding = 20
  /// Bytes shown at either end of a piece of a text that is cut.
  private static let shownOfPiece = 1500

  /// Splits `text` at its line ends and at the borders of `findings`; O(n) and O(f²).
  init(_ text: [UInt8], findings: [Finding], limit: Int) {
    let ranges = TextLines.ranges(of: text)
    lineCount = ranges.count
    let runs = MarkedRuns(findings, length: text.count)
    guard text.count > limit else {
      lines = ranges.enumerated().map { Line(number: $0.offset + 1, pieces: runs.pieces(of: $0.element)) }
      return
    }
    isCut = true
    let isWanted = Self.wanted(findings, lineCount: ranges.count)
    var shown = 0
    for (index, range) in ranges.enumerated() where isWanted[index] && shown < limit {
      let pieces = runs.pieces(of: range).flatMap { Self.shortened($0, of: text) }
      // A line of many short pieces is cut as well.
      var kept: [Piece] = []
      for piece in pieces {
        guard shown < limit else { break }
        kept.append(piece)
        if case .text(let range, _) = piece { shown += range.count + 40 }
      }
      if kept.count < pieces.count { kept.append(.leftOut(Self.bytes(of: pieces[kept.count...]))) }
      lines.append(Line(number: index + 1, pieces: kept))
      shown += 8
    }
  }

  private static func bytes(of pieces: ArraySlice<Piece>) -> Int {
    pieces.reduce(0) { sum, piece in
      switch piece {
      case .text(let range, _): sum + range.count
      case .leftOut(let bytes): sum + bytes
      }
    }
  }

  private static func wanted(_ findings: [Finding], lineCount: Int) -> [Bool] {
    var isWanted = [Bool](repeating: false, count: lineCount)
    func want(_ first: Int, _ last: Int) {
      for line in max(1, first)..<max(1, first, min(lineCount, last) + 1) { isWanted[line - 1] = true }
    }
    want(1, context)
    for finding in findings where finding.endByte > finding.startByte {
      let (first, last) = (finding.startLine, finding.endLine)
      want(first - context, min(last, first + shownOfFinding - 1))
      want(max(first, last - shownOfFinding + 1), last + context)
    }
    return isWanted
  }

  private static func shortened(_ piece: Piece, of text: [UInt8]) -> [Piece] {
    guard case .text(let range, let findings) = piece, range.count > 3 * shownOfPiece else { return [piece] }
    let head = range.lowerBound..<boundary(at: range.lowerBound + shownOfPiece, of: text)
    let tail = boundary(at: range.upperBound - shownOfPiece, of: text)..<range.upperBound
    return [
      .text(head, findings: findings), .leftOut(tail.lowerBound - head.upperBound),
      .text(tail, findings: findings),
    ]
  }
}

/// Where the lines of a text stand.
enum TextLines {
  /// The ranges of the lines without their ends; the text behind the last line end is a line too.
  static func ranges(of text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var offset = start
    while offset < text.count {
      let byte = text[offset]
      offset += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      ranges.append(start..<offset - 1)
      if byte == 0x0D, offset < text.count, text[offset] == 0x0A { offset += 1 }
      start = offset
    }
    ranges.append(start..<text.count)
    return ranges
  }
}

/// The stretches of a text that are covered by the same findings.
private struct MarkedRuns {
  private var starts: [Int] = [0]
  private var covers: [[Int]] = [[]]
  private let length: Int

  init(_ findings: [Finding], length: Int) {
    self.length = length
    var borders: [(offset: Int, finding: Int, opens: Bool)] = []
    for (number, finding) in findings.enumerated() {
      let (start, end) = (max(0, finding.startByte), min(length, finding.endByte))
      guard start < end else { continue }
      borders.append((start, number, true))
      borders.append((end, number, false))
    }
    borders.sort { ($0.offset, $0.finding) < ($1.offset, $1.finding) }
    var cover: [Int] = []
    for border in borders {
      if border.opens {
        cover.append(border.finding)
      } else {
        cover.removeAll { $0 == border.finding }
      }
      if starts.last == border.offset {
        covers[covers.count - 1] = cover
      } else {
        starts.append(border.offset)
        covers.append(cover)
      }
    }
  }

  /// The pieces of a range of the text.
  func pieces(of range: Range<Int>) -> [MarkedText.Piece] {
    var pieces: [MarkedText.Piece] = []
    var offset = range.lowerBound
    var run = self.run(at: offset)
    while offset < range.upperBound {
      let end = min(range.upperBound, run + 1 < starts.count ? starts[run + 1] : length)
      pieces.append(.text(offset..<end, findings: covers[run]))
      offset = end
      run += 1
    }
    return pieces
  }

  /// The last run that begins at or before `offset`.
  private func run(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
