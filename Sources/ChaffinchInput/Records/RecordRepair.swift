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

  /// Puts `\ufffd` for each lone surrogate escape and returns the number of bytes replaced.
  static func replaceUnpairedSurrogates(in line: inout [UInt8]) -> Int {
    var replacedCount = 0
    var offset = 0
    while offset < line.count {
      guard line[offset] == UInt8(ascii: "\\") else {
        offset += 1
        continue
      }
      switch escapedUnit(of: line, at: offset) {
      case .some(0xD800...0xDBFF):
        if case .some(0xDC00...0xDFFF) = escapedUnit(of: line, at: offset + 6) {
          offset += 12
          continue
        }
        fallthrough
      case .some(0xDC00...0xDFFF):
        line.replaceSubrange(offset..<offset + 6, with: #"\ufffd"#.utf8)
        replacedCount += 6
        offset += 6
      default:
        offset += 2
      }
    }
    return replacedCount
  }

  /// The UTF-16 unit of an escape `\uXXXX` at `offset`, if there is one.
  private static func escapedUnit(of line: [UInt8], at offset: Int) -> UInt16? {
    guard offset + 6 <= line.count else { return nil }
    guard line[offset] == UInt8(ascii: "\\"), line[offset + 1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt16 = 0
    for digit in line[offset + 2..<offset + 6] {
      guard let value = Character(UnicodeScalar(digit)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(value)
    }
    return unit
  }

  /// Puts numbers that a 64-bit integer or a double may not hold between quotes; returns whether there were any.
  static func quoteLargeNumbers(in line: inout [UInt8]) -> Bool {
    var output: [UInt8] = []
    var copied = 0
    var offset = 0
    while offset < line.count {
      switch line[offset] {
      case UInt8(ascii: "\""):
        offset = JSONGrammar.endOfString(line.span, from: offset)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let end = JSONGrammar.endOfNumber(line.span, from: offset) else {
          offset += 1
          continue
        }
        if isLarge(line[offset..<end]) {
          output += line[copied..<offset]
          output.append(UInt8(ascii: "\""))
          output += line[offset..<end]
          output.append(UInt8(ascii: "\""))
          copied = end
        }
        offset = end
      default:
        offset += 1
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

/// Replacement of bytes that are not UTF-8.
enum UTF8Repair {
  /// A copy in which each maximal ill-formed part is U+FFFD, as the Unicode Standard recommends (section 3.9).
  ///
  /// `replacedCount` is the number of bytes that were replaced. Linear in the length.
  static func repair(_ bytes: UnsafeRawBufferPointer) -> RecordRepair.Repaired {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + JSONParser.padding)
    var replacedCount = 0
    var offset = 0
    var copied = 0
    while offset < bytes.count {
      let (length, isValid) = sequence(in: bytes, at: offset)
      if !isValid {
        output.append(contentsOf: bytes[copied..<offset])
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        replacedCount += length
        copied = offset + length
      }
      offset += length
    }
    output.append(contentsOf: bytes[copied...])
    return RecordRepair.Repaired(bytes: output, replacedCount: replacedCount)
  }

  /// The length of the character at `offset`, or of the longest part of one where it is cut short.
  private static func sequence(
    in bytes: UnsafeRawBufferPointer, at offset: Int
  ) -> (length: Int, isValid: Bool) {
    let first = bytes[offset]
    // The second byte has a narrower range after some first bytes (Unicode Standard, table 3-7).
    let (count, second): (Int, ClosedRange<UInt8>)
    switch first {
    case 0x00...0x7F: return (1, true)
    case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: return (1, false)
    }
    for step in 1..<count {
      let allowed = step == 1 ? second : 0x80...0xBF
      guard offset + step < bytes.count, allowed.contains(bytes[offset + step]) else { return (step, false) }
    }
    return (count, true)
  }
}
