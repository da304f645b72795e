#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Counting characters without decoding them.
enum Characters {
  /// The number of scalars: of bytes that continue no other.
  static func count(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var continuing = 0
    // `range` is inside the text, as every caller has it from an offset of the text.
    for index in range where text[index] & 0xC0 == 0x80 { continuing &+= 1 }
    return range.count - continuing
  }
}

/// White space as Python's `str.isspace` and `str.splitlines` have it, in UTF-8.
enum Spaces {
  /// The bytes of the space at `position`; 0 if there is none.
  @inline(__always)
  static func length(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    let byte = text[position]
    if byte < 0x80 { return WordSplitter.isASCIISpace(byte) ? 1 : 0 }
    return wideLength(text, at: position)
  }

  /// The bytes of the space that ends before `end`; 0 if there is none.
  static func length(_ text: UnsafeBufferPointer<UInt8>, before end: Int, from start: Int) -> Int {
    for length in 1...3 where end - length >= start {
      if self.length(text, at: end - length) == length { return length }
    }
    return 0
  }

  private static func wideLength(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    let first = text[position]
    guard first == 0xC2 || first == 0xE1 || first == 0xE2 || first == 0xE3 else { return 0 }
    guard position + 1 < text.count else { return 0 }
    let second = text[position + 1]
    if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard position + 2 < text.count else { return 0 }
    switch (first, second, text[position + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }

  /// Whether the space at `position` ends a line.
  static func isLineBreak(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    switch text[position] {
    case 0x0A...0x0D, 0x1C...0x1E: true
    case 0xC2: text[position + 1] == 0x85
    case 0xE2: text[position + 1] == 0x80 && (text[position + 2] == 0xA8 || text[position + 2] == 0xA9)
    default: false
    }
  }

  /// The bytes of the line break at `position`; a carriage return and a line feed are one.
  static func lineBreakLength(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    let isPair = text[position] == 0x0D && position + 1 < text.count && text[position + 1] == 0x0A
    return isPair ? 2 : length(text, at: position)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first index of `byte` from `start` up to `end`, or `end`.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int {
    guard start < end, let baseAddress else { return end }
    // The search is inside the buffer: `end` is at most its count.
    guard let found = memchr(baseAddress + start, CInt(byte), end - start) else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }
}
