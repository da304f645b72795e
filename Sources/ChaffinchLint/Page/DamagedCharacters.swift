import ChaffinchText

/// Characters that an encoding error left behind.
enum DamagedCharacters {
  enum Kind: Int, Sendable {
    case invalid
    case replacement
    case control
    case mojibake

    var name: String {
      switch self {
      case .invalid: "byte that is not UTF-8"
      case .replacement: "replacement character U+FFFD"
      case .control: "control character"
      case .mojibake: "UTF-8 read as Windows-1252"
      }
    }

    var confidence: Double { self == .mojibake ? 0.95 : 1 }
  }

  /// Finds the damage of `bytes` in `range`, in order.
  ///
  /// O(n), with a comparison or two for a clean character; where the range is known to be valid UTF-8 (`isValid`), most
  /// characters are passed over unread.
  static func find(
    in bytes: [UInt8], _ range: Range<Int>, isValid: Bool = false
  ) -> [DamagedSpan] {
    var found: [DamagedSpan] = []
    bytes.withUnsafeBufferPointer { buffer in
      var position = range.lowerBound
      while position < range.upperBound {
        if position + 8 <= range.upperBound, isCleanASCII(buffer, at: position) {
          position += 8
          continue
        }
        let byte = buffer[position]
        if byte >= 0x20, byte < 0x7F || byte == 0x09 {
          position += 1
          continue
        }
        if isValid, let length = cleanLength(byte) {
          position += length
          continue
        }
        let (scalar, length) = UTF8Decoding.scalar(in: buffer, at: position, end: range.upperBound)
        let match = damage(buffer, scalar, position..<(position + length), end: range.upperBound)
        if let match { found.append(match) }
        position = match?.range.upperBound ?? position + length
      }
    }
    return found
  }

  /// Whether the eight bytes at `position` are printable ASCII, asked of all at once.
  private static func isCleanASCII(_ buffer: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    // The caller has compared `position + 8` with the end.
    let word = UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: position, as: UInt64.self)
    let high: UInt64 = 0x8080_8080_8080_8080
    // A byte under 0x20 borrows from its high bit, 0x7F carries into it.
    let below = word &- 0x2020_2020_2020_2020
    let above = word &+ 0x0101_0101_0101_0101
    return (word | below | above) & high == 0
  }

  /// The length of the character that `lead` begins where no damage begins so; nil where it may.
  ///
  /// Controls are under U+00A0 (0xC2), mojibake begins with U+00C2…F4 (0xC3), U+FFFD with 0xEF.
  private static func cleanLength(_ lead: UInt8) -> Int? {
    switch lead {
    case 0xC4...0xDF: 2
    case 0xE0...0xEE: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  private static func damage(
    _ buffer: UnsafeBufferPointer<UInt8>, _ scalar: UInt32, _ range: Range<Int>, end: Int
  ) -> DamagedSpan? {
    switch scalar {
    case UTF8Decoding.invalid: return DamagedSpan(kind: .invalid, range: range)
    case 0xFFFD: return DamagedSpan(kind: .replacement, range: range)
    case 0x09: return nil
    case 0..<0x20, 0x7F..<0xA0: return DamagedSpan(kind: .control, range: range)
    case 0xC2...0xF4:
      return mojibakeEnd(buffer, scalar, range, end: end).map {
        DamagedSpan(kind: .mojibake, range: range.lowerBound..<$0)
      }
    default: return nil
    }
  }

  /// The end of a sequence of characters that are the bytes of one UTF-8 character, read as Windows-1252.
  private static func mojibakeEnd(
    _ buffer: UnsafeBufferPointer<UInt8>, _ lead: UInt32, _ range: Range<Int>, end: Int
  ) -> Int? {
    let continuations = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var last: UInt32 = 0
    var value = lead & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07)
    var position = range.upperBound
    for _ in 0..<continuations {
      guard position < end else { return nil }
      let (scalar, length) = UTF8Decoding.scalar(in: buffer, at: position, end: end)
      guard let byte = windows1252Byte(scalar), byte & 0xC0 == 0x80 else {
        // Scrapers often lose the control characters of “â€\u{9D}”, the commonest of these.
        return lead == 0xE2 && value == 0x80 ? position : nil
      }
      value = value << 6 | UInt32(byte & 0x3F)
      position += length
      last = scalar
    }
    guard isLikely(value) else { return nil }
    // “Â” ends hardly a word, and “â€” none; other letters may have their own closing sign behind them.
    let isCertain = lead == 0xC2 || lead == 0xE2 || continuations == 3
    return isCertain || !isHonest(buffer, range.lowerBound, last, position, end) ? position : nil
  }

  /// Whether the characters before `next` may stand there by themselves: a letter with its closing sign.
  ///
  /// “Å”” and “PÅ…” are Swedish, “ĐÃ”” is Vietnamese; the same pairs are mojibake inside a word (“pÅ™i”), and behind a
  /// small letter, where a capital cannot be (“idÅ‘”).
  private static func isHonest(
    _ buffer: UnsafeBufferPointer<UInt8>, _ lead: Int, _ last: UInt32, _ next: Int, _ end: Int
  ) -> Bool {
    // A byte from 0xC3 on begins a letter in nearly all text; 0xC2 and 0xE2 begin signs.
    let isLetterNext =
      next < end && (isASCIILetter(buffer[next]) || (buffer[next] >= 0xC3 && buffer[next] != 0xE2))
    let before = lead > 0 ? buffer[lead - 1] : 0
    switch last {
    case 0xA0: return isASCIILetter(before) && before & 0x20 == 0 || before >= 0x80 && isLetterNext
    case 0xAB, 0xBB, 0x2013, 0x2014, 0x2018...0x201E, 0x2026, 0x2039, 0x203A, 0x2122:
      let isSmallLetterBefore = isASCIILetter(before) && before & 0x20 != 0
      // The lead of three characters is a small letter itself (“está»…”), so what stands before it says nothing.
      let isTwoCharacters = buffer[lead] == 0xC3 && buffer[lead + 1] < 0xA0
      return !isLetterNext && !(isTwoCharacters && isSmallLetterBefore)
    default: return false
    }
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & ~0x20)
  }

  /// Whether such text decodes to `scalar` in practice.
  ///
  /// Latin letters, Vietnamese, signs of typography and emoji; others are chance.
  private static func isLikely(_ scalar: UInt32) -> Bool {
    switch scalar {
    // “LULEÅ–UMEÅ” is a railway; the letter Ŗ that it would decode to is written no more.
    case 0x0156, 0x0157: false
    case 0xA0...0x024F, 0x1E00...0x1EFF, 0x2010...0x203A, 0x20AC, 0x2122, 0xFE0F, 0x1F300...0x1FAFF: true
    default: false
    }
  }

  /// The byte that Windows-1252 shows as `scalar`, or nil.
  private static func windows1252Byte(_ scalar: UInt32) -> UInt8? {
    if scalar <= 0xFF { return UInt8(scalar) }
    return windows1252.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
  }

  /// The characters of the bytes 0x80…0x9F; 0 where it is a control character.
  ///
  /// Source: WHATWG Encoding, index windows-1252.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E,
    0x0178,
  ]
}

/// One damaged character: what happened to it, and its bytes in the document.
struct DamagedSpan: Sendable {
  let kind: DamagedCharacters.Kind
  let range: Range<Int>
}
