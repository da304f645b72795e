import CUTF8Proc

/// What each scalar of the Basic Multilingual Plane is to a word, looked up by index.
///
/// Letters, numbers and the underscore make words; each character of Thai, Kana, Han and Hangul is a word of its own;
/// everything else stands between words, combining marks too. Words are lower-cased scalar by scalar. That is `\w+` of
/// Python's `re` on lower-cased text, the definition that the field's tools and the public benchmarks share.
struct WordTable: Sendable {
  /// Stands for a scalar that is part of no word; no word holds U+0000.
  static let separator: UInt32 = 0
  /// Set where the scalar is a word of its own; the other bits are the scalar.
  static let standaloneFlag: UInt32 = 1 << 31

  static let shared = WordTable()

  /// One entry for each scalar below U+10000: the lower-cased scalar, perhaps flagged, or ``separator``.
  ///
  /// Never freed: the table lives as long as the process. Written before it is shared and never after.
  nonisolated(unsafe) let entries: UnsafePointer<UInt32>

  private init() {
    let entries = UnsafeMutablePointer<UInt32>.allocate(capacity: 0x10000)
    for scalar in 0..<UInt32(0x10000) { entries[Int(scalar)] = Self.makeEntry(scalar) }
    self.entries = UnsafePointer(entries)
  }

  /// The entry of any scalar; the planes above the first are asked of utf8proc.
  @inline(__always)
  func entry(_ scalar: UInt32) -> UInt32 {
    // Below U+10000 the index is inside the table.
    scalar < 0x10000 ? entries[Int(scalar)] : Self.makeEntry(scalar)
  }

  private static func makeEntry(_ scalar: UInt32) -> UInt32 {
    guard scalar <= 0x10FFFF else { return separator }
    if isStandalone(scalar) { return scalar | standaloneFlag }
    switch utf8proc_category(Int32(scalar)) {
    case UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LT, UTF8PROC_CATEGORY_LL, UTF8PROC_CATEGORY_LM,
      UTF8PROC_CATEGORY_LO, UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NL, UTF8PROC_CATEGORY_NO:
      return UInt32(utf8proc_tolower(Int32(scalar)))
    default: return scalar == 0x5F ? scalar : separator
    }
  }

  /// Blocks of scripts that are written without spaces, and of Hangul.
  private static func isStandalone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0E00...0x0E7F: true  // Thai
    case 0x3040...0x30FF: true  // Hiragana, Katakana
    case 0x3400...0x9FFF: true  // Han
    case 0xAC00...0xD7AF: true  // Hangul
    default: false
    }
  }
}
