/// Finds the bytes of a JSON string that mean something, eight at a time.
enum JSONStringBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The place of the first quote, backslash or control character at or after `start`; the end where there is none.
  static func firstSpecial(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var place = start
    while place + 8 <= bytes.count {
      // In bounds: eight bytes are left. The first byte of memory is the lowest of the number.
      let chunk = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let found = specialBytes(of: chunk)
      if found != 0 { return place + found.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < bytes.count, !isSpecial(bytes[place]) { place += 1 }
    return place
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// The highest bit is set of the lowest special byte, and perhaps of bytes above it, for a difference borrows from the
  /// byte above only (Warren, "Hacker's Delight", chapter 6).
  @inline(__always)
  private static func specialBytes(of chunk: UInt64) -> UInt64 {
    let quotes = chunk ^ ones &* 0x22
    let backslashes = chunk ^ ones &* 0x5C
    let controls = (chunk &- ones &* 0x20) & ~chunk
    return (controls | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes) & highBits
  }
}
