/// What the signals ask of a scalar, as flags.
public struct ScalarTraits: OptionSet, Sendable {
  /// The traits as bits.
  public let rawValue: UInt16

  /// Makes the traits whose bits are set in `rawValue`.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A letter of any script.
  public static let letter = ScalarTraits(rawValue: 1 << 0)
  /// An upper-case or title-case letter.
  public static let uppercase = ScalarTraits(rawValue: 1 << 1)
  /// A lower-case letter.
  public static let lowercase = ScalarTraits(rawValue: 1 << 2)
  /// A decimal digit of any script.
  public static let digit = ScalarTraits(rawValue: 1 << 3)
  /// White space, line separators and the no-break spaces included.
  public static let space = ScalarTraits(rawValue: 1 << 4)
  /// A mark that belongs to the letter before it.
  public static let mark = ScalarTraits(rawValue: 1 << 5)
  /// A mark that ends a sentence in some script: full stop, danda, ideographic stop and their kin.
  public static let terminal = ScalarTraits(rawValue: 1 << 6)
  /// A terminal mark that needs no space behind it to end a sentence, as in Chinese and Japanese.
  public static let wideTerminal = ScalarTraits(rawValue: 1 << 7)
  /// A comma or semicolon of some script.
  public static let comma = ScalarTraits(rawValue: 1 << 8)
  /// A quotation mark.
  public static let quotation = ScalarTraits(rawValue: 1 << 9)
  /// A letter that is a token of its own: Han, Kana, Hangul, Thai.
  public static let standalone = ScalarTraits(rawValue: 1 << 10)
  /// The scalar may combine with the one before it, so the line has to be composed (NFC) before it is compared.
  public static let composes = ScalarTraits(rawValue: 1 << 11)
  /// What may stand behind the last sentence's end and does not hide it: closing quotes, brackets, emphasis marks.
  public static let closer = ScalarTraits(rawValue: 1 << 12)
  /// Nothing a reader sees: soft hyphen, zero-width space, direction marks, variation selectors.
  public static let ignorable = ScalarTraits(rawValue: 1 << 13)
  /// What may stand before the first word of a line: opening quotes and brackets, bullets, emphasis marks.
  public static let opener = ScalarTraits(rawValue: 1 << 14)

  /// A lower-case letter and nothing else.
  static let lowercaseLetter = ScalarTraits(rawValue: 1 << 0 | 1 << 2)
  /// An upper-case letter and nothing else.
  static let uppercaseLetter = ScalarTraits(rawValue: 1 << 0 | 1 << 1)
  /// A letter that is a token of its own and nothing else.
  static let standaloneLetter = ScalarTraits(rawValue: 1 << 0 | 1 << 10)
  /// What a reader does not see: white space and what is ignored.
  static let unseen = ScalarTraits(rawValue: 1 << 4 | 1 << 13)
  /// A part of a word: letter, digit or mark.
  public static let wordPart = ScalarTraits(rawValue: 1 << 0 | 1 << 3 | 1 << 5)
  /// A letter that has case.
  public static let cased = ScalarTraits(rawValue: 1 << 1 | 1 << 2)
}
