import ChaffinchText

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
    var offset = start
    while offset < line.upperBound {
      guard let mark = mark(at: offset, end: line.upperBound, in: text), mark.kind != .closer else {
        offset += 1
        continue
      }
      var isWide = false
      offset = skipMarks(from: offset, end: line.upperBound, in: text, isWide: &isWide)
      guard offset < line.upperBound, isWide || text[offset].isWhiteSpace else { continue }
      ranges.append(start..<offset)
      while offset < line.upperBound, text[offset].isWhiteSpace { offset += 1 }
      start = offset
    }
    if start < line.upperBound { ranges.append(start..<line.upperBound) }
  }

  private enum Kind {
    case terminal
    case wideTerminal
    case closer
  }

  /// The offset behind all marks that follow one another from `start` on.
  private static func skipMarks(
    from start: Int, end: Int, in text: UnsafeBufferPointer<UInt8>, isWide: inout Bool
  ) -> Int {
    var offset = start
    while offset < end, let mark = mark(at: offset, end: end, in: text) {
      if mark.kind == .wideTerminal { isWide = true }
      offset += mark.length
    }
    return offset
  }

  /// The mark at `offset` with its length in bytes.
  @inline(__always)
  private static func mark(
    at offset: Int, end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (kind: Kind, length: Int)? {
    switch text[offset] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return (.terminal, 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return (.closer, 1)
    // The first bytes of the marks below.
    case 0xC2, 0xD8, 0xE0, 0xE2, 0xE3, 0xEF:
      let (scalar, length) = UTF8Decoding.scalar(in: text, at: offset, end: end)
      switch scalar {
      case 0x61F, 0x964, 0x2026: return (.terminal, length)  // ؟ । …
      case 0x3002, 0xFF01, 0xFF1F: return (.wideTerminal, length)  // 。 ！ ？
      case 0xBB, 0x2019, 0x201D, 0x300D, 0x300F, 0xFF09: return (.closer, length)  // » ’ ” 」 』 ）
      default: return nil
      }
    default: return nil
    }
  }
}
