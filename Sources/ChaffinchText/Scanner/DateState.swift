/// Recognises dates and times in figures: two short numbers joined by `.`, `/`, `:` or `-`, or a year.
struct DateState {
  private(set) var found = false

  private var digits = 0
  /// The number that the first two digits make.
  private var century: UInt32 = 0
  private var joinsShortNumber = false
  private var startsInWord = false

  @inline(__always)
  mutating func take(_ scalar: UInt32, _ traits: ScalarTraits, wordBefore: Bool) {
    if traits.contains(.digit) {
      if digits == 0 { startsInWord = wordBefore }
      digits += 1
      if digits <= 2 { century = century &* 10 &+ Self.value(ofDigit: scalar) }
      return
    }
    guard digits > 0 else {
      joinsShortNumber = false
      return
    }
    endNumber(before: scalar)
  }

  private mutating func endNumber(before scalar: UInt32) {
    let isShort = digits <= 2
    if joinsShortNumber, isShort { found = true }
    if digits == 4, century == 19 || century == 20, !startsInWord { found = true }
    let isJoint = scalar == 0x2E || scalar == 0x2F || scalar == 0x3A || scalar == 0x2D
    joinsShortNumber = isShort && isJoint && !startsInWord
    digits = 0
    century = 0
  }

  /// The value of a decimal digit: Unicode puts the zeros of all scripts at an address that ends in 0, but those of
  /// India's scripts (Devanagari to Malayalam), which stand at 6.
  private static func value(ofDigit scalar: UInt32) -> UInt32 {
    (0x0900..<0x0E00).contains(scalar) ? (scalar &- 6) & 0xF : scalar & 0xF
  }
}
