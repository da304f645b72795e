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

extension CharacterClasses {
  /// Classes that no general category gives, by ranges of scalars.
  ///
  /// Affixes, quotation marks and currencies are those that spaCy 3.8 cuts off words
  /// (`spacy/lang/char_classes.py`, MIT licence); symbols and sentence ends are those of datatrove 0.10
  /// (`datatrove/utils/text.py`, Apache-2.0); spaces and line breaks are Python's.
  static var lists: [(ranges: [ClosedRange<UInt32>], trait: CharacterClass)] {
    [
      (spaces, .space), (lineBreaks, .lineBreak), (affixes, .affix), (quotations, .quotation),
      (currencies, .currency), (symbols, .symbol), (sentenceEnds, [.sentenceEnd, .symbol]),
      (singles, .single),
      (syllabics, .syllabic), (leadingVowels, .leadingVowel), (katakana, .katakana),
    ]
  }

  private static let spaces: [ClosedRange<UInt32>] = [0x09...0x0D, 0x1C...0x1F, 0x85...0x85]

  private static let lineBreaks: [ClosedRange<UInt32>] = [
    0x0A...0x0D, 0x1C...0x1E, 0x85...0x85, 0x2028...0x2029,
  ]

  /// , : ; ! ? ( ) [ ] { } < > _ # * & and their kin in other scripts.
  private static let affixes: [ClosedRange<UInt32>] = [
    0x21...0x21, 0x23...0x23, 0x26...0x26, 0x28...0x2A, 0x2C...0x2C, 0x3A...0x3C, 0x3E...0x3F, 0x5B...0x5B,
    0x5D...0x5D, 0x5F...0x5F, 0x7B...0x7B, 0x7D...0x7D, 0xA1...0xA1, 0xB7...0xB7, 0xBF...0xBF, 0x60C...0x60C,
    0x61B...0x61B, 0x61F...0x61F, 0x66A...0x66A, 0x6D4...0x6D4, 0x964...0x964, 0x2026...0x2026,
    0x3001...0x3002, 0xFF01...0xFF01, 0xFF0C...0xFF0C, 0xFF1A...0xFF1B, 0xFF1F...0xFF1F, 0xFF5E...0xFF5E,
  ]

  private static let quotations: [ClosedRange<UInt32>] = [
    0x22...0x22, 0x27...0x27, 0x60...0x60, 0xAB...0xAB, 0xB4...0xB4, 0xBB...0xBB, 0x2018...0x201A,
    0x201C...0x201E, 0x2329...0x232A, 0x27E6...0x27E7, 0x3008...0x3011, 0x3014...0x3015, 0xFF08...0xFF09,
  ]

  private static let currencies: [ClosedRange<UInt32>] = [
    0x24...0x24, 0xA3...0xA3, 0xA5...0xA5, 0xE3F...0xE3F, 0x20A0...0x20BF, 0xFDFC...0xFDFC,
  ]

  private static let symbols: [ClosedRange<UInt32>] = [
    0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xAB...0xAB, 0xB4...0xB4, 0xBB...0xBB,
    0x2013...0x2014, 0x2019...0x2019, 0x201C...0x201E, 0x2026...0x2026, 0x2236...0x2236, 0x2501...0x2501,
    0x25BA...0x25BA, 0x3001...0x3002, 0x3008...0x300D, 0x3010...0x3011, 0xFF01...0xFF01, 0xFF05...0xFF05,
    0xFF08...0xFF09, 0xFF0C...0xFF0C, 0xFF0E...0xFF0E, 0xFF11...0xFF11, 0xFF1A...0xFF1B, 0xFF1F...0xFF1F,
    0xFF5E...0xFF5E,
  ]

  private static let sentenceEnds: [ClosedRange<UInt32>] = [
    0x21...0x21, 0x2E...0x2E, 0x3F...0x3F, 0x0589...0x0589, 0x061D...0x061F, 0x06D4...0x06D4, 0x0700...0x0702,
    0x07F9...0x07F9, 0x0837...0x0837, 0x0839...0x0839, 0x083D...0x083E, 0x0964...0x0965, 0x104A...0x104B,
    0x1362...0x1362, 0x1367...0x1368, 0x166E...0x166E, 0x1735...0x1736, 0x17D4...0x17D6, 0x17D9...0x17DA,
    0x1803...0x1803, 0x1809...0x1809, 0x1944...0x1945, 0x1AA8...0x1AAB, 0x1B5A...0x1B5B, 0x1B5E...0x1B5F,
    0x1B7D...0x1B7E, 0x1C3B...0x1C3C, 0x1C7E...0x1C7F, 0x203C...0x203D, 0x2047...0x2049, 0x2E2E...0x2E2E,
    0x2E3C...0x2E3C, 0x2E53...0x2E54, 0x3002...0x3002, 0xA4FF...0xA4FF, 0xA60E...0xA60F, 0xA6F3...0xA6F3,
    0xA6F7...0xA6F7, 0xA876...0xA877, 0xA8CE...0xA8CF, 0xA92F...0xA92F, 0xA9C8...0xA9C9, 0xAA5D...0xAA5F,
    0xAAF0...0xAAF1, 0xABEB...0xABEB, 0xFE52...0xFE52, 0xFE56...0xFE57, 0xFF01...0xFF01, 0xFF0E...0xFF0E,
    0xFF1F...0xFF1F, 0xFF61...0xFF61, 0x10A56...0x10A57, 0x10F55...0x10F59, 0x10F86...0x10F89,
    0x11047...0x11048, 0x110BE...0x110C1, 0x11141...0x11143, 0x111C5...0x111C6, 0x111CD...0x111CD,
    0x111DE...0x111DF, 0x11238...0x11239, 0x1123B...0x1123C, 0x112A9...0x112A9, 0x1144B...0x1144C,
    0x115C2...0x115C3, 0x115C9...0x115D7, 0x11641...0x11642, 0x1173C...0x1173E, 0x11944...0x11944,
    0x11946...0x11946, 0x11A42...0x11A43, 0x11A9B...0x11A9C, 0x11C41...0x11C42, 0x11EF7...0x11EF8,
    0x11F43...0x11F44, 0x16A6E...0x16A6F, 0x16AF5...0x16AF5, 0x16B37...0x16B38, 0x16B44...0x16B44,
    0x16E98...0x16E98, 0x1BC9F...0x1BC9F, 0x1DA88...0x1DA88,
  ]

  /// Han, the iteration marks, and Hiragana.
  private static let singles: [ClosedRange<UInt32>] = [
    0x3005...0x3007, 0x3041...0x309F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD,
  ]

  private static let syllabics: [ClosedRange<UInt32>] = [
    0x0E01...0x0E3A, 0x0E40...0x0E4E, 0x0E81...0x0ECE, 0x1000...0x103F, 0x1780...0x17D3,
  ]

  private static let leadingVowels: [ClosedRange<UInt32>] = [0x0E40...0x0E44, 0x0EC0...0x0EC4]

  private static let katakana: [ClosedRange<UInt32>] = [
    0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F,
  ]
}
