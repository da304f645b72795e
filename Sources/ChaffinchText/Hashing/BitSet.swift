/// A bit for each of many things, all clear at first; it is kept as 64 bits a word.
@usableFromInline package struct BitSet: Sendable {
  private var words: [UInt64]

  /// Makes `count` clear bits.
  package init(count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  /// Whether the bit of `index` is set.
  @inline(__always) @usableFromInline
  package subscript(index: Int) -> Bool { words[index >> 6] >> UInt64(index & 63) & 1 == 1 }

  /// Sets the bit of `index`.
  @usableFromInline package mutating func set(_ index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }

  /// Sets the bits of `range`.
  @usableFromInline package mutating func set(_ range: Range<Int>) { for index in range { set(index) } }

  /// Whether a bit of `range` is set.
  ///
  /// O(n / 64).
  @usableFromInline package func contains(in range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let rest = words[index >> 6] >> UInt64(index & 63)
      if rest != 0 { return index + rest.trailingZeroBitCount < range.upperBound }
      index = (index | 63) + 1
    }
    return false
  }
}
