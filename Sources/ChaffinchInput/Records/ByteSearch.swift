#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension UnsafeRawBufferPointer {
  /// The offset of the first `\n` at or after `start`.
  func firstNewline(from start: Int) -> Int? {
    first(0x0A, from: start)
  }

  /// The offset of the first such byte at or after `start`.
  func first(_ byte: UInt8, from start: Int) -> Int? {
    // In bounds: the search ends with the buffer.
    guard let base = baseAddress, start < count, let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// How many `\n` there are.
  var newlineCount: Int {
    var count = 0
    for byte in self { count &+= byte == 0x0A ? 1 : 0 }
    return count
  }

  /// Whether the bytes begin with those.
  func begins(with prefix: [UInt8]) -> Bool {
    guard count >= prefix.count else { return false }
    for (index, byte) in prefix.enumerated() where self[index] != byte { return false }
    return true
  }
}

/// The byte order mark of UTF-8.
enum ByteOrderMark {
  static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// 3 where the bytes begin with the mark, 0 where they do not, nil where there are too few to tell.
  static func length(in start: UnsafeRawBufferPointer) -> Int? {
    for (index, byte) in bytes.enumerated() {
      guard index < start.count else { return nil }
      if start[index] != byte { return 0 }
    }
    return bytes.count
  }
}

extension UInt8 {
  /// Whether JSON allows the byte between its tokens.
  var isJSONBlank: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D
  }
}
