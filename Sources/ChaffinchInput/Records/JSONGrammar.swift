/// The tokens of JSON (RFC 8259), for the lines that the parser refuses.
enum JSONGrammar {
  /// The place after the string that starts at `start`, or the end of the input when it is not closed.
  static func endOfString(_ bytes: Span<UInt8>, from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var place = start + 1
      while place < bytes.count {
        place = JSONStringBytes.firstSpecial(in: bytes, from: place)
        guard place < bytes.count else { break }
        if bytes[place] == UInt8(ascii: "\"") { return place + 1 }
        place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
      }
      return bytes.count
    }
  }

  /// The place after the number that starts at `start`, or nil when it is not a number.
  static func endOfNumber(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    func isDigit(_ place: Int) -> Bool { place < bytes.count && bytes[place] &- UInt8(ascii: "0") < 10 }
    func skipDigits() -> Bool {
      guard isDigit(place) else { return false }
      while isDigit(place) { place += 1 }
      return true
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") { place += 1 }
    let integer = place
    guard skipDigits(), bytes[integer] != UInt8(ascii: "0") || place == integer + 1 else { return nil }
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      guard skipDigits() else { return nil }
    }
    if place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      let isSigned =
        place < bytes.count && (bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-"))
      if isSigned { place += 1 }
      guard skipDigits() else { return nil }
    }
    return place
  }
}
