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
