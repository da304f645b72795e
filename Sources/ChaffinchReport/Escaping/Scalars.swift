/// One step through bytes that ought to be UTF-8.
struct DecodedScalar: Equatable {
  /// The scalar, or `nil` where the bytes are no UTF-8.
  var scalar: Unicode.Scalar?
  /// Bytes taken: the scalar's own, or those of one maximal ill-formed part.
  var length: Int
}

/// Decodes the scalar that starts at `offset`.
///
/// Follows table 3-7 of the Unicode Standard ("Well-Formed UTF-8 Byte Sequences"), and its practice of one
/// replacement per maximal ill-formed part, as `String(decoding:as:)` does. The decoder of the text module, which this
/// module does not see, takes ill-formed bytes one by one instead: it never has to replace them.
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

/// How a scalar looks on a screen.
extension Unicode.Scalar {
  /// Whether the scalar acts on the reader's screen, or hides from the reader, instead of showing itself.
  ///
  /// These are the controls (C0 except tab, DEL, C1), the line and paragraph separators, and what Unicode calls
  /// default ignorable: bidirectional controls, zero-width characters, tags. The variation selectors
  /// U+FE00–FE0F are let through, because plain emoji carry them.
  var isHidden: Bool {
    switch value {
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x20...0x7E: false
    case 0x2028, 0x2029: true
    case 0xFE00...0xFE0F: false
    default: properties.isDefaultIgnorableCodePoint
    }
  }

  /// The scalar's number as `\u{202e}`, to stand where the scalar would act or hide.
  var visibleEscape: String { "\\u{" + String(value, radix: 16) + "}" }

  /// Columns that a terminal gives the scalar: 0 for combining marks, 2 for wide scalars, else 1.
  ///
  /// The ranges are those of `EastAsianWidth.txt` (classes W and F) with the small gaps between them filled.
  /// Characters of several scalars, such as flags and family emoji, are counted scalar by scalar.
  var displayColumns: Int {
    if value < 0x300 { return 1 }
    switch value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF:
      // Vowels and finals of decomposed Hangul join the leading consonant before them.
      return 0
    case 0x1100...0x115F, 0x2E80...0x3029, 0x3030...0x303E, 0x3041...0x3098, 0x309B...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
      return 2
    case 0x1F1E6...0x1F1FF:
      // Two regional indicators make one flag of two columns.
      return 1
    default:
      break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }
}

/// The digit of a value below 16 as an ASCII byte.
func hexadecimalDigit(_ value: some BinaryInteger) -> UInt8 {
  let digit = UInt8(truncatingIfNeeded: value) & 0xF
  return digit < 10 ? 0x30 + digit : 0x61 + digit - 10
}

extension [UInt8] {
  /// Appends a range of another run of bytes.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    bytes.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends the bytes of a literal.
  package mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }
}
