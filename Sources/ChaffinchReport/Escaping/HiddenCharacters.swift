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
}

/// The digit of a value below 16 as an ASCII byte.
func hexadecimalDigit(_ value: some BinaryInteger) -> UInt8 {
  let digit = UInt8(truncatingIfNeeded: value) & 0xF
  return digit < 10 ? 0x30 + digit : 0x61 + digit - 10
}
