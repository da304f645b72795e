/// Decodes UTF-8 one scalar at a time, out of bytes that may not be UTF-8.
@usableFromInline
package enum UTF8Decoding {
  /// What stands for a byte that starts no valid sequence; no scalar has this value.
  @inlinable package static var invalid: UInt32 { 0xFFFF_FFFF }

  /// Returns the scalar at `position` and the number of its bytes; a byte that is not UTF-8 gives ``invalid`` and 1.
  ///
  /// Overlong forms, surrogates and values above U+10FFFF are invalid, as in RFC 3629.
  @inlinable @inline(__always)
  package static func scalar(
    in buffer: UnsafeBufferPointer<UInt8>, at position: Int, end: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(buffer[position])
    if first < 0x80 { return (first, 1) }
    return multibyteScalar(in: buffer, first: first, at: position, end: end)
  }

  @inlinable
  static func multibyteScalar(
    in buffer: UnsafeBufferPointer<UInt8>, first: UInt32, at position: Int, end: Int
  ) -> (scalar: UInt32, length: Int) {
    // Every read of a continuation byte is behind the comparison with `end`.
    if first >= 0xC2, first < 0xE0, position + 1 < end {
      let second = UInt32(buffer[position + 1])
      guard second & 0xC0 == 0x80 else { return (invalid, 1) }
      return ((first & 0x1F) << 6 | (second & 0x3F), 2)
    }
    if first & 0xF0 == 0xE0, position + 2 < end {
      let second = UInt32(buffer[position + 1])
      let third = UInt32(buffer[position + 2])
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return (invalid, 1) }
      let scalar = (first & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F)
      guard scalar >= 0x800, scalar & 0xFFFF_F800 != 0xD800 else { return (invalid, 1) }
      return (scalar, 3)
    }
    if first & 0xF8 == 0xF0, position + 3 < end {
      let second = UInt32(buffer[position + 1])
      let third = UInt32(buffer[position + 2])
      let fourth = UInt32(buffer[position + 3])
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80, fourth & 0xC0 == 0x80 else { return (invalid, 1) }
      let scalar = (first & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | (fourth & 0x3F)
      guard scalar >= 0x10000, scalar <= 0x10FFFF else { return (invalid, 1) }
      return (scalar, 4)
    }
    return (invalid, 1)
  }

  /// Writes `scalar` as UTF-8 at the end of `bytes`.
  @inlinable
  package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    } else {
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
