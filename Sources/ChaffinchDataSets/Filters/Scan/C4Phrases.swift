/// What C4 looks for in a line, as flags.
struct C4Phrases: OptionSet {
  let rawValue: UInt8

  static let loremIpsum = C4Phrases(rawValue: 1 << 0)
  static let javascript = C4Phrases(rawValue: 1 << 1)
  static let policy = C4Phrases(rawValue: 1 << 2)
  static let curlyBracket = C4Phrases(rawValue: 1 << 3)
  static let citation = C4Phrases(rawValue: 1 << 4)

  /// Finds the phrases in `range`, letters of either case; O(n).
  ///
  /// Each phrase is looked for around a letter of it that is rare.
  static func found(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> C4Phrases {
    var found: C4Phrases = []
    for position in range {
      // The letters in question, upper-case or lower-case, and the brackets: bits 6, 11, 16 and 27 from 0x60 up.
      let column = (text[position] | 0x20) &- 0x60
      guard column < 32, (0x0801_0840 as UInt32) >> UInt32(column) & 1 != 0 else { continue }
      switch text[position] {
      case 0x50, 0x70: found.formUnion(around(letterP: position, text, range))
      case 0x4B, 0x6B: if isCookieNotice(position, text, range) { found.insert(.policy) }
      case 0x46, 0x66: if has("terms of use", at: position - 7, text, range) { found.insert(.policy) }
      case 0x7B: found.insert(.curlyBracket)
      case 0x5B: if citationLength(text, position..<range.upperBound) > 0 { found.insert(.citation) }
      default: break
      }
    }
    return found
  }

  private static func around(
    letterP position: Int, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> C4Phrases {
    if has("lorem ipsum", at: position - 7, text, range) { return .loremIpsum }
    if has("javascript", at: position - 8, text, range) { return .javascript }
    if has("privacy policy", at: position, text, range) { return .policy }
    return has("cookie policy", at: position - 7, text, range) ? .policy : []
  }

  private static func isCookieNotice(
    _ position: Int, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let start = position - 3
    guard has("cookies", at: start, text, range) else { return false }
    return has("use ", at: start - 4, text, range) || has("uses ", at: start - 5, text, range)
      || has("use of ", at: start - 7, text, range)
  }

  /// Whether `phrase`, in lower case, stands at `start`; false where it would leave `range`.
  private static func has(
    _ phrase: StaticString, at start: Int, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let count = phrase.utf8CodeUnitCount
    guard start >= range.lowerBound, start + count <= range.upperBound else { return false }
    let wanted = UnsafeBufferPointer(start: phrase.utf8Start, count: count)
    for index in 0..<count {
      let byte = text[start + index]
      guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == wanted[index] else { return false }
    }
    return true
  }

  /// The length of the citation mark at the start of `range`: `[12]`, `[]`, `[edit]`, `[citation needed]`; 0 if none.
  static func citationLength(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.lowerBound + 1
    while end < range.upperBound, text[end] &- 0x30 < 10 { end += 1 }
    if end < range.upperBound, text[end] == 0x5D { return end - range.lowerBound + 1 }
    for mark: StaticString in ["[edit]", "[citation needed]"]
    where has(mark, at: range.lowerBound, text, range) {
      return mark.utf8CodeUnitCount
    }
    return 0
  }

  /// Appends the bytes of `range` without its citation marks.
  static func appendWithoutCitations(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to bytes: inout [UInt8]
  ) {
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      let length = text[position] == 0x5B ? citationLength(text, position..<range.upperBound) : 0
      if length > 0 {
        bytes.append(contentsOf: text[start..<position])
        start = position + length
      }
      position += max(1, length)
    }
    bytes.append(contentsOf: text[start..<range.upperBound])
  }
}
