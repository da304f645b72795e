/// Where the pass stands between sentences: a break is a terminal mark, then space, then more text.
///
/// Scripts whose marks are wide, as Chinese and Japanese, put no space between sentences; closing quotes and brackets
/// still belong to the sentence before them.
enum SentenceState {
  case inside
  case ended
  case endedWide
  case between

  /// Takes a visible scalar; returns 1 where a new sentence begins with it, else 0.
  @inline(__always)
  mutating func take(_ traits: ScalarTraits) -> Int {
    if traits.contains(.terminal) {
      let begins = self == .between
      self = traits.contains(.wideTerminal) ? .endedWide : .ended
      return begins ? 1 : 0
    }
    switch self {
    case .inside: return 0
    case .between: break
    case .endedWide: if traits.contains(.closer) { return 0 }
    case .ended:
      if !traits.contains(.closer) { self = .inside }
      return 0
    }
    self = .inside
    return 1
  }

  /// Takes white space, or markup that separates words.
  @inline(__always)
  mutating func takeSpace() {
    if self == .ended || self == .endedWide { self = .between }
  }
}

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

/// What a line begins with: bullet, Markdown heading, number of a list.
enum LineOpening {
  private static let bullets: [UInt32] = [
    0x2A, 0x2D, 0x2B, 0x3E, 0x2022, 0x2023, 0x25AA, 0x25CF, 0x00B7, 0x2013,
  ]

  /// Sets the marks of the opening of `range` on `shape`.
  static func mark(_ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ shape: inout LineShape) {
    let (first, length) = UTF8Decoding.scalar(in: buffer, at: range.lowerBound, end: range.upperBound)
    let next = range.lowerBound + length
    if bullets.contains(first), isSpace(buffer, next, range.upperBound) { shape.marks.insert(.bullet) }
    if first == 0x23 {
      var position = next
      while position < range.upperBound, buffer[position] == 0x23 { position += 1 }
      if isSpace(buffer, position, range.upperBound) { shape.marks.insert(.heading) }
    }
    var position = range.lowerBound
    while position < range.upperBound, (0x30...0x39).contains(buffer[position]),
      position - range.lowerBound < 4
    {
      position += 1
    }
    if position > range.lowerBound, position < range.upperBound,
      buffer[position] == 0x2E || buffer[position] == 0x29,
      isSpace(buffer, position + 1, range.upperBound)
    {
      shape.marks.insert(.numbered)
    }
  }

  private static func isSpace(_ buffer: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Bool {
    position >= end || buffer[position] == 0x20 || buffer[position] == 0x09
  }
}

/// The hash of what a line begins with, as a pattern: capitals as `A`, runs of lower-case letters as `a`, digits as `0`.
///
/// By-lines, dates and menu entries share patterns where they share no word.
struct LinePattern {
  private var hash = TokenHash.seed
  private var taken = 0

  private static let kept = 24

  /// Takes a visible scalar; `previous` has the traits of what stands before it.
  @inline(__always)
  mutating func take(_ scalar: UInt32, _ traits: ScalarTraits, after previous: ScalarTraits) {
    guard taken < Self.kept else { return }
    taken += 1
    if previous.contains(.space), taken > 1 { hash = TokenHash.extend(hash, with: 0x20) }
    if traits.contains(.uppercase) {
      hash = TokenHash.extend(hash, with: UInt32(UInt8(ascii: "A")))
    } else if traits.contains(.letter) {
      if !previous.contains(.lowercase) { hash = TokenHash.extend(hash, with: UInt32(UInt8(ascii: "a"))) }
    } else {
      hash = TokenHash.extend(hash, with: traits.contains(.digit) ? UInt32(UInt8(ascii: "0")) : scalar)
    }
  }

  /// Takes `count` lower-case letters behind another one, which add nothing to its run.
  @inline(__always)
  mutating func skipLetters(_ count: Int) { taken &+= count }

  /// Whether the pattern is complete, so that what follows does not matter.
  @inline(__always)
  var isFull: Bool { taken >= Self.kept }

  /// The hash of what was taken.
  var finished: UInt64 { TokenHash.finish(hash) }
}
