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
