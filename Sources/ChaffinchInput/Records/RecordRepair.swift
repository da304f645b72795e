/// Repairs of a record that the parser refuses though its meaning is plain.
///
/// - Bytes that are not UTF-8 become U+FFFD.
/// - Escapes of unpaired surrogates, such as `\ud800`, become `\ufffd`.
/// - Numbers too large for the parser, such as an integer of thirty digits, become strings of their digits.
enum RecordRepair {
  struct Repaired {
    var bytes: [UInt8]
    /// Bytes replaced by U+FFFD or its escape.
    var replacedCount: Int
  }

  /// The repaired line, or nil when there was nothing to repair; linear in the length.
  static func repair(_ line: UnsafeRawBufferPointer) -> Repaired? {
    var repaired = UTF8Repair.repair(line)
    let invalidCount = repaired.replacedCount
    let surrogateCount = replaceUnpairedSurrogates(in: &repaired.bytes)
    let hasQuotedNumbers = quoteLargeNumbers(in: &repaired.bytes)
    guard invalidCount + surrogateCount > 0 || hasQuotedNumbers else { return nil }
    return Repaired(bytes: repaired.bytes, replacedCount: invalidCount + surrogateCount)
  }

  /// Puts `\ufffd` in the place of each lone surrogate escape and returns the number of bytes replaced.
  static func replaceUnpairedSurrogates(in line: inout [UInt8]) -> Int {
    var replacedCount = 0
    var place = 0
    while place < line.count {
      guard line[place] == UInt8(ascii: "\\") else {
        place += 1
        continue
      }
      switch escapedUnit(of: line, at: place) {
      case .some(0xD800...0xDBFF):
        if case .some(0xDC00...0xDFFF) = escapedUnit(of: line, at: place + 6) {
          place += 12
          continue
        }
        fallthrough
      case .some(0xDC00...0xDFFF):
        line.replaceSubrange(place..<place + 6, with: #"\ufffd"#.utf8)
        replacedCount += 6
        place += 6
      default:
        place += 2
      }
    }
    return replacedCount
  }

  /// The UTF-16 unit of an escape `\uXXXX` at `place`, if there is one.
  private static func escapedUnit(of line: [UInt8], at place: Int) -> UInt16? {
    guard place + 6 <= line.count else { return nil }
    guard line[place] == UInt8(ascii: "\\"), line[place + 1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt16 = 0
    for digit in line[place + 2..<place + 6] {
      guard let value = Character(UnicodeScalar(digit)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(value)
    }
    return unit
  }

  /// Puts numbers that a 64-bit integer or a double may not hold between quotes; returns whether there were any.
  static func quoteLargeNumbers(in line: inout [UInt8]) -> Bool {
    var output: [UInt8] = []
    var copied = 0
    var place = 0
    while place < line.count {
      switch line[place] {
      case UInt8(ascii: "\""):
        place = JSONGrammar.endOfString(line.span, from: place)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let end = JSONGrammar.endOfNumber(line.span, from: place) else {
          place += 1
          continue
        }
        if isLarge(line[place..<end]) {
          output += line[copied..<place]
          output.append(UInt8(ascii: "\""))
          output += line[place..<end]
          output.append(UInt8(ascii: "\""))
          copied = end
        }
        place = end
      default:
        place += 1
      }
    }
    guard copied > 0 else { return false }
    line = output + line[copied...]
    return true
  }

  private static func isLarge(_ number: ArraySlice<UInt8>) -> Bool {
    if number.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) { return true }
    return number.count >= 19 && !number.contains(UInt8(ascii: "."))
  }
}
