import ChaffinchText

/// What the splitting of words and the filters ask of a scalar, as flags.
struct CharacterClass: OptionSet, BitwiseCopyable {
  let rawValue: UInt32

  static let letter = CharacterClass(rawValue: 1 << 0)
  /// Lower-case, or a letter of a script without case.
  static let lowercase = CharacterClass(rawValue: 1 << 1)
  /// Upper-case, or a letter of a script without case.
  static let uppercase = CharacterClass(rawValue: 1 << 2)
  static let mark = CharacterClass(rawValue: 1 << 3)
  static let digit = CharacterClass(rawValue: 1 << 4)
  static let space = CharacterClass(rawValue: 1 << 5)
  /// Ends a line, as Python's `splitlines` has it.
  static let lineBreak = CharacterClass(rawValue: 1 << 6)
  /// Punctuation that is cut off both ends of a word.
  static let affix = CharacterClass(rawValue: 1 << 7)
  static let quotation = CharacterClass(rawValue: 1 << 8)
  static let currency = CharacterClass(rawValue: 1 << 9)
  /// Pictographs and other symbols, each a word of its own.
  static let pictograph = CharacterClass(rawValue: 1 << 10)
  /// Any punctuation of Unicode (general category P).
  static let punctuation = CharacterClass(rawValue: 1 << 11)
  /// Datatrove's set of punctuation: a word of nothing else is a symbol word.
  static let symbol = CharacterClass(rawValue: 1 << 12)
  /// Ends a sentence in some script.
  static let sentenceEnd = CharacterClass(rawValue: 1 << 13)
  /// A word of its own: Han and Hiragana.
  static let single = CharacterClass(rawValue: 1 << 14)
  /// Written without spaces, in syllables: Thai, Lao, Khmer, Burmese.
  static let syllabic = CharacterClass(rawValue: 1 << 15)
  /// A vowel sign that opens a syllable of Thai or Lao.
  static let leadingVowel = CharacterClass(rawValue: 1 << 16)
  /// Katakana: a run of it is a word.
  static let katakana = CharacterClass(rawValue: 1 << 17)

  /// What counts as a letter inside a word.
  static let wordPart: CharacterClass = [.letter, .mark]
  /// What a word that needs no splitting may be made of.
  static let plain: CharacterClass = [.letter, .lowercase, .uppercase, .mark]
  /// Scripts that need splitting though there is no space.
  static let unspaced: CharacterClass = [.single, .syllabic, .katakana]
}

/// The classes of all scalars; those of the Basic Multilingual Plane are looked up by index.
struct CharacterClasses: Sendable {
  /// The table of this process; it takes some milliseconds, once.
  static let shared = CharacterClasses()

  /// One entry for each scalar below U+10000, written before the table is shared and never after.
  ///
  /// Never freed: the table lives as long as the process.
  private nonisolated(unsafe) let entries: UnsafePointer<CharacterClass>

  private init() {
    let entries = UnsafeMutablePointer<CharacterClass>.allocate(capacity: 0x10000)
    for value in UInt32(0)..<0x10000 { entries[Int(value)] = Self.make(value) }
    for (ranges, trait) in Self.lists {
      for range in ranges where range.upperBound < 0x10000 {
        for value in range { entries[Int(value)].insert(trait) }
      }
    }
    self.entries = UnsafePointer(entries)
  }

  /// Returns the classes of `scalar`; of a byte that is not UTF-8 too (see `UTF8Decoding.invalid`).
  @inline(__always)
  subscript(scalar: UInt32) -> CharacterClass {
    // Below U+10000 the index is inside the table.
    scalar < 0x10000 ? entries[Int(scalar)] : Self.rare(scalar)
  }

  @inline(never)
  private static func rare(_ scalar: UInt32) -> CharacterClass {
    var found = make(scalar)
    for (ranges, trait) in lists where ranges.contains(where: { $0.contains(scalar) }) { found.insert(trait) }
    return found
  }

  private static func make(_ value: UInt32) -> CharacterClass {
    // Surrogates and bytes that are no UTF-8 look like U+FFFD.
    guard let scalar = Unicode.Scalar(value) else { return .pictograph }
    var found: CharacterClass =
      switch scalar.properties.generalCategory {
      case .lowercaseLetter: [.letter, .lowercase]
      case .uppercaseLetter, .titlecaseLetter: [.letter, .uppercase]
      case .otherLetter, .modifierLetter: [.letter, .lowercase, .uppercase]
      case .nonspacingMark, .spacingMark, .enclosingMark: .mark
      case .decimalNumber: .digit
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: .space
      case .otherSymbol: .pictograph
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation:
        .punctuation
      default: []
      }
    if value < 0x80,
      found.contains(.punctuation) || [0x24, 0x2B, 0x3C, 0x3D, 0x3E, 0x5E, 0x60, 0x7C, 0x7E].contains(value)
    {
      found.insert(.symbol)
    }
    return found
  }
}
