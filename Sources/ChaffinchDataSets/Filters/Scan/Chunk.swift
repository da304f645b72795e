import ChaffinchText

/// A run of text between spaces, decoded: scalars, their classes, and where each starts in the text.
struct Chunk: ~Copyable {
  /// One scalar.
  struct Unit: BitwiseCopyable {
    var scalar: UInt32
    var classes: CharacterClass
    /// Where the scalar starts in the text.
    var offset: UInt32
  }

  /// The scalars, and one more that stands for the end.
  private(set) var units = GrowableBuffer<Unit>()
  /// The classes that occur.
  private(set) var union: CharacterClass = []

  var count: Int { units.count - 1 }

  /// Decodes `text` from `start` up to the next space or the end; returns where it ended.
  mutating func decode(_ text: UnsafeBufferPointer<UInt8>, from start: Int, classes table: CharacterClasses)
    -> Int
  {
    units.count = 0
    var union: CharacterClass = []
    var position = start
    while position < text.count {
      let (scalar, length) = UTF8Decoding.scalar(in: text, at: position, end: text.count)
      let classes = table[scalar]
      if classes.contains(.space) { break }
      units.append(Unit(scalar: scalar, classes: classes, offset: UInt32(truncatingIfNeeded: position)))
      union.formUnion(classes)
      position += length
    }
    units.append(Unit(scalar: 0, classes: [], offset: UInt32(truncatingIfNeeded: position)))
    self.union = union
    return position
  }

  /// Whether the scalar at `index` has one of the classes `wanted`; false outside the chunk's part `range`.
  @inline(__always)
  func has(_ index: Int, _ wanted: CharacterClass, in range: Range<Int>) -> Bool {
    range.contains(index) && !units[index].classes.isDisjoint(with: wanted)
  }

  /// Whether the scalar at `index` is `scalar`.
  @inline(__always)
  func isScalar(_ index: Int, _ scalar: Unicode.Scalar, in range: Range<Int>) -> Bool {
    range.contains(index) && units[index].scalar == scalar.value
  }

  /// The bytes of a part of the chunk.
  @inline(__always)
  func bytes(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      rebasing: text[Int(units[range.lowerBound].offset)..<Int(units[range.upperBound].offset)])
  }
}
