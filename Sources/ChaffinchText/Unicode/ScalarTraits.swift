import CUTF8Proc

/// What the signals ask of a scalar, as flags.
@usableFromInline package struct ScalarTraits: OptionSet, Sendable {
  /// The traits as bits.
  @usableFromInline package let rawValue: UInt16

  /// Makes the traits whose bits are set in `rawValue`.
  @usableFromInline package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A letter of any script.
  @usableFromInline package static var letter: ScalarTraits { ScalarTraits(rawValue: 1 << 0) }
  /// An upper-case or title-case letter.
  @usableFromInline package static var uppercase: ScalarTraits { ScalarTraits(rawValue: 1 << 1) }
  /// A lower-case letter.
  @usableFromInline package static var lowercase: ScalarTraits { ScalarTraits(rawValue: 1 << 2) }
  /// A decimal digit of any script.
  @usableFromInline package static var digit: ScalarTraits { ScalarTraits(rawValue: 1 << 3) }
  /// White space, line separators and the no-break spaces included.
  @usableFromInline package static var space: ScalarTraits { ScalarTraits(rawValue: 1 << 4) }
  /// A mark that belongs to the letter before it.
  @usableFromInline package static var mark: ScalarTraits { ScalarTraits(rawValue: 1 << 5) }
  /// A mark that ends a sentence in some script: full stop, danda, ideographic stop and their kin.
  @usableFromInline package static var terminal: ScalarTraits { ScalarTraits(rawValue: 1 << 6) }
  /// A terminal mark that needs no space behind it to end a sentence, as in Chinese and Japanese.
  @usableFromInline package static var wideTerminal: ScalarTraits { ScalarTraits(rawValue: 1 << 7) }
  /// A comma or semicolon of some script.
  @usableFromInline package static var comma: ScalarTraits { ScalarTraits(rawValue: 1 << 8) }
  /// A quotation mark.
  @usableFromInline package static var quotation: ScalarTraits { ScalarTraits(rawValue: 1 << 9) }
  /// A letter that is a token of its own: Han, Kana, Hangul, Thai.
  @usableFromInline package static var standalone: ScalarTraits { ScalarTraits(rawValue: 1 << 10) }
  /// The scalar may combine with the one before it, so the line has to be composed (NFC) before it is compared.
  @usableFromInline package static var composes: ScalarTraits { ScalarTraits(rawValue: 1 << 11) }
  /// What may stand behind the last sentence's end and does not hide it: closing quotes, brackets, emphasis marks.
  @usableFromInline package static var closer: ScalarTraits { ScalarTraits(rawValue: 1 << 12) }
  /// Nothing a reader sees: soft hyphen, zero-width space, direction marks, variation selectors.
  @usableFromInline package static var ignorable: ScalarTraits { ScalarTraits(rawValue: 1 << 13) }
  /// What may stand before the first word of a line: opening quotes and brackets, bullets, emphasis marks.
  @usableFromInline package static var opener: ScalarTraits { ScalarTraits(rawValue: 1 << 14) }

  /// A lower-case letter and nothing else.
  static var lowercaseLetter: ScalarTraits { ScalarTraits(rawValue: 1 << 0 | 1 << 2) }
  /// An upper-case letter and nothing else.
  static var uppercaseLetter: ScalarTraits { ScalarTraits(rawValue: 1 << 0 | 1 << 1) }
  /// A letter that is a token of its own and nothing else.
  static var standaloneLetter: ScalarTraits { ScalarTraits(rawValue: 1 << 0 | 1 << 10) }
  /// What a reader does not see: white space and what is ignored.
  static var unseen: ScalarTraits { ScalarTraits(rawValue: 1 << 4 | 1 << 13) }
  /// A part of a word: letter, digit or mark.
  @usableFromInline package static var wordPart: ScalarTraits {
    ScalarTraits(rawValue: 1 << 0 | 1 << 3 | 1 << 5)
  }
  /// A letter that has case.
  @usableFromInline package static var cased: ScalarTraits { ScalarTraits(rawValue: 1 << 1 | 1 << 2) }
}

extension ScalarTable {
  /// Reads the traits of `scalar` from utf8proc's general category; ``listedTraits`` come on top.
  static func makeTraits(_ scalar: UInt32) -> ScalarTraits {
    var traits = categoryTraits(scalar)
    if isStandalone(scalar) {
      traits.formUnion([.letter, .standalone])
      traits.remove(.mark)
    }
    if utf8proc_get_property(Int32(scalar)).pointee.ignorable != 0 { traits.insert(.ignorable) }
    return traits
  }

  private static func categoryTraits(_ scalar: UInt32) -> ScalarTraits {
    switch utf8proc_category(Int32(scalar)) {
    case UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LT: [.letter, .uppercase]
    case UTF8PROC_CATEGORY_LL: [.letter, .lowercase]
    case UTF8PROC_CATEGORY_LM, UTF8PROC_CATEGORY_LO: .letter
    case UTF8PROC_CATEGORY_ND: .digit
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ME: .mark
    case UTF8PROC_CATEGORY_ZS, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP: .space
    case UTF8PROC_CATEGORY_CC: scalar == 0x85 || (0x09...0x0D).contains(scalar) ? .space : []
    default: []
    }
  }

  /// Scripts written without spaces between words, and Hangul, whose particles hang on the word.
  private static func isStandalone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0E01...0x0E3A, 0x0E40...0x0E4E: true  // Thai
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF: true  // Kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD, 0x3005...0x3007: true  // Han
    case 0xAC00...0xD7A3: true  // Hangul
    case 0xFF66...0xFF9F: true  // half-width Kana
    default: false
    }
  }

  /// The traits that the lists below give, by scalar; all of them lie in the first plane.
  static var listedTraits: [(scalars: [UInt32], traits: ScalarTraits)] {
    [
      (terminals, .terminal), (wideTerminals, [.terminal, .wideTerminal]), (commas, .comma),
      (quotations, [.quotation, .closer, .opener]), (closers, .closer), (openers, .opener),
    ]
  }

  /// Sentence_Terminal of the Unicode Character Database, the scripts that news is written in.
  private static let terminals: [UInt32] = [
    0x21, 0x2E, 0x3F, 0x0589, 0x061F, 0x06D4, 0x0964, 0x0965, 0x104A, 0x104B, 0x1362, 0x1367, 0x17D4, 0x17D5,
    0x2026, 0x203C, 0x203D, 0x2047, 0x2048, 0x2049,
  ]
  private static let wideTerminals: [UInt32] = [0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61]
  private static let commas: [UInt32] = [
    0x2C, 0x3B, 0x060C, 0x061B, 0x3001, 0xFF0C, 0xFF1B, 0x1363, 0x104A,
  ]
  private static let quotations: [UInt32] = [
    0x22, 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB, 0x300C, 0x300D, 0x300E, 0x300F,
  ]
  private static let closers: [UInt32] = [
    0x27, 0x29, 0x5D, 0x2A, 0x5F, 0x7C, 0x2018, 0x2019, 0x3009, 0x300B, 0x3011, 0xFF09,
  ]
  private static let openers: [UInt32] = [
    0x23, 0x27, 0x28, 0x2A, 0x2D, 0x3E, 0x5B, 0x5F, 0x2018, 0x2022, 0x3008, 0x300A, 0x3010, 0xFF08,
  ]
}
