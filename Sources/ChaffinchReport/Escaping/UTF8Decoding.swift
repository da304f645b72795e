/// One step through bytes that ought to be UTF-8.
package struct DecodedScalar: Equatable {
  /// The scalar, or `nil` where the bytes are no UTF-8.
  package var scalar: Unicode.Scalar?
  /// Bytes taken: the scalar's own, or those of one maximal ill-formed part.
  package var length: Int
}

/// Decodes the scalar that starts at `offset`.
///
/// Follows table 3-7 of the Unicode Standard ("Well-Formed UTF-8 Byte Sequences"), and its practice of one
/// replacement per maximal ill-formed part, as `String(decoding:as:)` does.
func decodeScalar(in bytes: Span<UInt8>, at offset: Int) -> DecodedScalar {
  let lead = bytes[offset]
  let trailing: Int
  var secondByte: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0x00...0x7F: return DecodedScalar(scalar: Unicode.Scalar(lead), length: 1)
  case 0xC2...0xDF: trailing = 1
  case 0xE0: (trailing, secondByte) = (2, 0xA0...0xBF)
  case 0xED: (trailing, secondByte) = (2, 0x80...0x9F)
  case 0xE1...0xEF: trailing = 2
  case 0xF0: (trailing, secondByte) = (3, 0x90...0xBF)
  case 0xF1...0xF3: trailing = 3
  case 0xF4: (trailing, secondByte) = (3, 0x80...0x8F)
  default: return DecodedScalar(scalar: nil, length: 1)
  }
  var value = UInt32(lead) & (0x3F >> UInt32(trailing))
  for position in 1...trailing {
    guard offset + position < bytes.count else { return DecodedScalar(scalar: nil, length: position) }
    let byte = bytes[offset + position]
    let allowed = position == 1 ? secondByte : 0x80...0xBF
    guard allowed.contains(byte) else { return DecodedScalar(scalar: nil, length: position) }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  return DecodedScalar(scalar: Unicode.Scalar(value), length: trailing + 1)
}

extension [UInt8] {
  /// Appends a range of another run of bytes.
  package mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    bytes.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends the bytes of a literal.
  package mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }
}
