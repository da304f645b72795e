/// Strings of JSON as bytes (RFC 8259, section 7), for records that are written as they were read.
///
/// Escapes what must be and nothing more. That is not for a screen: reports have a string of their own, which escapes
/// what would act or hide there too.
enum JSONStringCoding {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Appends UTF-8 as a string in quotes; only what must be escaped is.
  static func append(_ text: [UInt8], to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    text.withUnsafeBytes { text in
      var copied = 0
      while copied < text.count {
        let special = firstSpecial(in: text, from: copied)
        output += text[copied..<special]
        if special < text.count { appendEscape(of: text[special], to: &output) }
        copied = special + 1
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(byte)
    case 0x08: output.append(UInt8(ascii: "b"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0C: output.append(UInt8(ascii: "f"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    default:
      let hexadecimal = Array("0123456789abcdef".utf8)
      output += Array("u00".utf8) + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 0x0F)]]
    }
  }

  /// The string in `range`, quotes included, without quotes and escapes; nil where it is malformed.
  static func decoded(_ line: Span<UInt8>, _ range: Range<Int>) -> [UInt8]? {
    guard range.count >= 2 else { return nil }
    let inner = (range.lowerBound + 1..<range.upperBound - 1).map { line[$0] }
    guard inner.contains(UInt8(ascii: "\\")) else { return inner }
    let padding = [UInt8](repeating: 0, count: JSONParser.padding)
    let quoted = range.map { line[$0] } + padding
    let parser = JSONParser()
    return quoted.withUnsafeBytes { bytes in
      (try? parser.parse(UnsafeRawBufferPointer(rebasing: bytes[..<range.count])))?.bytes
    }
  }

  /// The offset of the first quote, backslash or control character at or after `start`; the end where there is none.
  static func firstSpecial(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    while offset + 8 <= bytes.count {
      // In bounds: eight bytes are left. The first byte of memory is the lowest of the number.
      let chunk = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let found = specialBytes(of: chunk)
      if found != 0 { return offset + found.trailingZeroBitCount >> 3 }
      offset += 8
    }
    while offset < bytes.count, !isSpecial(bytes[offset]) { offset += 1 }
    return offset
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
