#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The bytes of one scraped text and where its lines stand in them.
///
/// Nothing is decoded or copied: lines are ranges of the original bytes, so a finding can always point at what the
/// user's file holds, valid UTF-8 or not.
@usableFromInline package struct Document: Sendable {
  /// The text as it was read, byte order mark and invalid sequences included.
  package let bytes: [UInt8]

  /// The lines in order; blank ones are lines too.
  package let lines: [LineRange]

  /// Finds the lines of `bytes`.
  ///
  /// O(n).
  package init(bytes: [UInt8]) {
    self.bytes = bytes
    self.lines = LineSplitter.lines(of: bytes)
  }

  /// The same bytes with those of the lines that `isKept` says, blank ones counted.
  init(_ document: Document, keeping isKept: [Bool]) {
    bytes = document.bytes
    lines = zip(document.lines, isKept).compactMap { $1 ? $0 : nil }
  }
}

/// The place of a line in its document: byte offsets, without the line's terminator.
@usableFromInline package struct LineRange: Sendable, Equatable {
  /// The offset of the first byte of the line.
  @usableFromInline package var start: Int

  /// The offset behind the last byte of the line, its terminator left out.
  @usableFromInline package var end: Int

  /// Makes the range from `start` up to `end`.
  init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// The bytes of the line as a range of the document.
  @usableFromInline package var range: Range<Int> { start..<end }
}

/// Cuts bytes into lines at LF, CR LF and CR.
///
/// The text behind the last terminator is a line as well, even an empty one: a document has one line more than it has
/// terminators, as editors show it and as `split("\n")` counts.
enum LineSplitter {
  /// Returns the lines of `bytes`; the byte order mark at the start belongs to no line.
  ///
  /// O(n).
  static func lines(of bytes: [UInt8]) -> [LineRange] {
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    return bytes.withUnsafeBufferPointer { buffer in
      hasCarriageReturn(buffer) ? splitAtAny(buffer, from: start) : splitAtLineFeed(buffer, from: start)
    }
  }

  /// U+FEFF in UTF-8.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func hasCarriageReturn(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = buffer.baseAddress else { return false }
    return memchr(base, 0x0D, buffer.count) != nil
  }

  private static func splitAtLineFeed(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> [LineRange] {
    var lines: [LineRange] = []
    var position = start
    // memchr reads only the bytes from `position` up to the end of the buffer, and returns an address within them.
    while position < buffer.count, let base = buffer.baseAddress,
      let found = memchr(base + position, 0x0A, buffer.count - position)
    {
      let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      lines.append(LineRange(start: position, end: end))
      position = end + 1
    }
    lines.append(LineRange(start: position, end: buffer.count))
    return lines
  }

  private static func splitAtAny(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> [LineRange] {
    var lines: [LineRange] = []
    var lineStart = start
    var position = start
    while position < buffer.count {
      let byte = buffer[position]
      guard byte == 0x0A || byte == 0x0D else {
        position += 1
        continue
      }
      lines.append(LineRange(start: lineStart, end: position))
      let isPair = byte == 0x0D && position + 1 < buffer.count && buffer[position + 1] == 0x0A
      position += isPair ? 2 : 1
      lineStart = position
    }
    lines.append(LineRange(start: lineStart, end: buffer.count))
    return lines
  }
}
