/// Recognises dates and times in figures: two short numbers joined by `.`, `/`, `:` or `-`, or a year.
struct DateState {
  private(set) var found = false

  private var digits = 0
  private var year: UInt32 = 0
  private var joinsShortNumber = false
  private var startsInWord = false

  @inline(__always)
  mutating func take(_ scalar: UInt32, _ traits: ScalarTraits, wordBefore: Bool) {
    if traits.contains(.digit) {
      if digits == 0 { startsInWord = wordBefore }
      digits += 1
      if digits <= 2 { year = year &* 10 &+ (scalar & 0xF) }
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
    if digits == 4, year == 19 || year == 20, !startsInWord { found = true }
    let isJoint = scalar == 0x2E || scalar == 0x2F || scalar == 0x3A || scalar == 0x2D
    joinsShortNumber = isShort && isJoint && !startsInWord
    digits = 0
    year = 0
  }
}
