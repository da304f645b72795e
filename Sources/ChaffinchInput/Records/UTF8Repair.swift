/// Replacement of bytes that are not UTF-8.
enum UTF8Repair {
  /// A copy in which each maximal ill-formed part is U+FFFD, as the Unicode Standard recommends (section 3.9).
  ///
  /// `replacedCount` is the number of bytes that were replaced. Linear in the length.
  static func repair(_ bytes: UnsafeRawBufferPointer) -> RecordRepair.Repaired {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + JSONParser.padding)
    var replacedCount = 0
    var place = 0
    var copied = 0
    while place < bytes.count {
      let (length, isValid) = sequence(in: bytes, at: place)
      if !isValid {
        output.append(contentsOf: bytes[copied..<place])
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        replacedCount += length
        copied = place + length
      }
      place += length
    }
    output.append(contentsOf: bytes[copied...])
    return RecordRepair.Repaired(bytes: output, replacedCount: replacedCount)
  }

  /// The length of the character at `place`, or of the longest part of one where it is cut short.
  private static func sequence(
    in bytes: UnsafeRawBufferPointer, at place: Int
  ) -> (length: Int, isValid: Bool) {
    let first = bytes[place]
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
      guard place + step < bytes.count, allowed.contains(bytes[place + step]) else { return (step, false) }
    }
    return (count, true)
  }
}
