import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The lines of a file, read chunk by chunk into a buffer that grows to the longest line.
///
/// Lines end with `\n`, the last one with or without it; a byte order mark at the start is passed over. A line beyond
/// the limit is skipped without being held in memory. Each byte is looked at once, so reading is linear.
final class LineReader {
  struct Line {
    /// The line without its ending, good until the next call of `next()`.
    ///
    /// `JSONParser.padding` bytes after it are readable.
    let bytes: UnsafeRawBufferPointer
    /// 1-based.
    let number: Int
    /// The line is longer than the limit, and `bytes` are empty.
    let isTooLong: Bool
  }

  private var source: FileBytes
  private let limit: Int
  private let chunkSize: Int

  /// `capacity` bytes and the padding after them; `start..<end` are read and not yet given out.
  private var buffer: UnsafeMutableRawPointer
  private var capacity: Int
  private var start = 0
  private var end = 0
  /// There is no `\n` in `start..<scanned`.
  private var scanned = 0
  private var isAtEnd = false
  private var isSkippingLine = false
  private var lineNumber = 0

  init(_ source: FileBytes, limit: Int, chunkSize: Int) {
    self.source = source
    self.limit = limit
    self.chunkSize = max(1, chunkSize)
    capacity = self.chunkSize
    buffer = Self.allocate(capacity)
  }

  deinit {
    buffer.deallocate()
  }

  /// The next line, or nil at the end of the file.
  func next() throws(Errno) -> Line? {
    while true {
      if let newline = findNewline() {
        let line = takeLine(upTo: newline)
        start = newline + 1
        scanned = start
        return line
      }
      scanned = end
      if isAtEnd {
        guard start < end || isSkippingLine else { return nil }
        let line = takeLine(upTo: end)
        start = end
        return line
      }
      if end - start > limit {
        isSkippingLine = true
        start = end
      }
      try fill()
    }
  }

  private func findNewline() -> Int? {
    // In bounds: `scanned <= end <= capacity`.
    guard let found = memchr(buffer + scanned, 0x0A, end - scanned) else { return nil }
    return UnsafeMutableRawPointer(found) - buffer
  }

  private func takeLine(upTo lineEnd: Int) -> Line {
    lineNumber += 1
    var line = UnsafeRawBufferPointer(start: buffer + start, count: lineEnd - start)
    let isTooLong = isSkippingLine || line.count > limit
    isSkippingLine = false
    if lineNumber == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) {
      line = UnsafeRawBufferPointer(rebasing: line[3...])
    }
    if isTooLong { line = UnsafeRawBufferPointer(rebasing: line[..<0]) }
    return Line(bytes: line, number: lineNumber, isTooLong: isTooLong)
  }

  /// Reads another chunk after the bytes at hand, making room for it first.
  private func fill() throws(Errno) {
    if capacity - end < chunkSize { makeRoom() }
    // In bounds: there is room for a chunk after `end`.
    let count = try source.readBytes(
      into: UnsafeMutableRawBufferPointer(start: buffer + end, count: chunkSize))
    end += count
    isAtEnd = count == 0
  }

  private func makeRoom() {
    let count = end - start
    let old = buffer
    let isGrowing = capacity - count < chunkSize
    if isGrowing {
      capacity = max(2 * capacity, count + chunkSize)
      buffer = Self.allocate(capacity)
    }
    // In bounds: `count` bytes from `start` are in the old buffer, and the new one is no smaller.
    memmove(buffer, old + start, count)
    if isGrowing { old.deallocate() }
    scanned -= start
    start = 0
    end = count
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutableRawPointer {
    let count = capacity + JSONParser.padding
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 64)
    buffer.initializeMemory(as: UInt8.self, repeating: 0, count: count)
    return buffer
  }
}
