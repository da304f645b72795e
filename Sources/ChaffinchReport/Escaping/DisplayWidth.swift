extension Unicode.Scalar {
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
