/// The tokens of JSON (RFC 8259), for the lines that the parser refuses.
enum JSONGrammar {
  /// The offset after the string that starts at `start`, or the end of the input when it is not closed.
  static func endOfString(_ bytes: Span<UInt8>, from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var offset = start + 1
      while offset < bytes.count {
        offset = JSONStringCoding.firstSpecial(in: bytes, from: offset)
        guard offset < bytes.count else { break }
        if bytes[offset] == UInt8(ascii: "\"") { return offset + 1 }
        offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
      }
      return bytes.count
    }
  }

  /// The offset after the number that starts at `start`, or nil when it is not a number.
  static func endOfNumber(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    func isDigit(_ offset: Int) -> Bool { offset < bytes.count && bytes[offset] &- UInt8(ascii: "0") < 10 }
    func skipDigits() -> Bool {
      guard isDigit(offset) else { return false }
      while isDigit(offset) { offset += 1 }
      return true
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let integer = offset
    guard skipDigits(), bytes[integer] != UInt8(ascii: "0") || offset == integer + 1 else { return nil }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      guard skipDigits() else { return nil }
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      let isSigned =
        offset < bytes.count && (bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-"))
      if isSigned { offset += 1 }
      guard skipDigits() else { return nil }
    }
    return offset
  }
}
