/// Cuts a line into sentences, by marks alone.
///
/// A full stop, question or exclamation mark, with the quotes and brackets that close behind it, ends a sentence where white
/// space follows; the wide marks of Chinese and Japanese end one always. `Mr. Smith` is cut too: that makes finer
/// units, and what is removed is a run of whole ones either way.
enum SentenceBorders {
  /// Appends the sentences of `line`, a range of `text` without white space at its ends.
  ///
  /// O(n).
  static func append(
    of line: Range<Int>, in text: UnsafeBufferPointer<UInt8>, to ranges: inout [Range<Int>]
  ) {
    var start = line.lowerBound
    var place = start
    while place < line.upperBound {
      let mark = mark(at: place, end: line.upperBound, in: text)
      guard mark.length > 0, mark.kind != .closer else {
        place += 1
        continue
      }
      var isWide = false
      place = skipMarks(from: place, end: line.upperBound, in: text, isWide: &isWide)
      guard place < line.upperBound, isWide || text[place].isWhiteSpace else { continue }
      ranges.append(start..<place)
      while place < line.upperBound, text[place].isWhiteSpace { place += 1 }
      start = place
    }
    if start < line.upperBound { ranges.append(start..<line.upperBound) }
  }

  private enum Kind {
    case terminal
    case wideTerminal
    case closer
  }

  /// The place behind all marks that follow one another from `start` on.
  private static func skipMarks(
    from start: Int, end: Int, in text: UnsafeBufferPointer<UInt8>, isWide: inout Bool
  ) -> Int {
    var place = start
    while place < end {
      let mark = mark(at: place, end: end, in: text)
      guard mark.length > 0 else { break }
      if mark.kind == .wideTerminal { isWide = true }
      place += mark.length
    }
    return place
  }

  /// The mark at `place` with its length in bytes, or 0 where there is none.
  @inline(__always)
  private static func mark(
    at place: Int, end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (kind: Kind, length: Int) {
    switch text[place] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return (.terminal, 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return (.closer, 1)
    case 0xC2, 0xD8:
      guard place + 1 < end else { return (.closer, 0) }
      switch (text[place], text[place + 1]) {
      case (0xC2, 0xBB): return (.closer, 2)  // »
      case (0xD8, 0x9F): return (.terminal, 2)  // ؟
      default: return (.closer, 0)
      }
    case 0xE0, 0xE2, 0xE3, 0xEF:
      guard place + 2 < end else { return (.closer, 0) }
      switch (text[place], text[place + 1], text[place + 2]) {
      case (0xE0, 0xA5, 0xA4), (0xE2, 0x80, 0xA6): return (.terminal, 3)  // । …
      case (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x9D): return (.closer, 3)  // ’ ”
      case (0xE3, 0x80, 0x82): return (.wideTerminal, 3)  // 。
      case (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F): return (.closer, 3)  // 」 』
      case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return (.wideTerminal, 3)  // ！ ？
      case (0xEF, 0xBC, 0x89): return (.closer, 3)  // ）
      default: return (.closer, 0)
      }
    default: return (.closer, 0)
    }
  }
}
