/// What one pass over a line that is not blank has seen.
///
/// Lengths are in Unicode scalars of the *visible* text: the line without white space at its ends, without Markdown
/// images, link addresses and HTML tags.
@usableFromInline package struct LineShape: Sendable {
  /// The index of the line among all lines of the document.
  package var index = 0
  /// The offset in the document of the line's first byte that is not white space.
  package var start = 0
  /// The offset in the document behind the line's last byte that is not white space.
  package var end = 0
  /// Bytes of white space before ``start``.
  package var indentation = 0
  /// The length of the line with its markup: visible text in scalars, hidden markup in bytes.
  package var rawLength = 0

  /// Scalars of the visible text, white space between words included.
  package var visibleLength = 0
  /// Letters of any script.
  package var letters = 0
  /// Upper-case and title-case letters.
  package var uppercase = 0
  /// Lower-case letters.
  package var lowercase = 0
  /// Decimal digits of any script.
  package var digits = 0
  /// White space between the first and the last visible scalar.
  package var spaces = 0
  /// Scalars that are a token of their own (Han, Kana, Hangul, Thai).
  package var standalone = 0
  /// Commas and semicolons of any script.
  package var commas = 0
  /// Quotation marks, opening and closing.
  package var quotations = 0
  /// Number signs, which begin a hashtag or a heading.
  package var hashtags = 0
  /// Tokens of the whole line, those beyond ``TextAnalysis/tokensKept`` included.
  package var tokens = 0
  /// Tokens with a letter that has case.
  package var casedWords = 0
  /// Those of ``casedWords`` that begin with a capital.
  package var capitalisedWords = 0
  /// Runs of scalars between white space.
  package var chunks = 0
  /// Places where a sentence ends and another begins.
  package var sentenceBreaks = 0
  /// Bytes that are not UTF-8.
  package var invalidBytes = 0

  /// The first visible scalar.
  package var firstScalar: UInt32 = 0
  /// The last visible scalar.
  package var lastScalar: UInt32 = 0
  /// The first visible scalar that is no bullet, opening quote or bracket.
  package var openingScalar: UInt32 = 0
  /// The last visible scalar behind which only closing quotes, brackets and emphasis marks stand.
  package var closingScalar: UInt32 = 0
  /// What the line is marked by, yes or no.
  package var marks: LineMarks = []

  /// Markdown links.
  package var links = 0
  /// Visible scalars inside link labels.
  package var linkLength = 0
  /// Markdown images.
  package var images = 0
  /// HTML tags, opening and closing.
  package var tags = 0
  /// The bytes of the longest address of the line's links and images.
  package var addressLength = 0
  /// The most hyphens in the last two parts of the path of one address: an article's slug has many.
  package var addressHyphens = 0
  /// The most slashes of one address.
  package var addressSlashes = 0

  /// Where the line's first tokens stand in ``TextAnalysis/tokens``: at most ``TextAnalysis/tokensKept`` of them.
  package var tokenRange = 0..<0
  /// Where the folded scalars at the line's ends stand in ``TextAnalysis/edges``.
  package var edgeRange = 0..<0
  /// How many scalars of ``edgeRange`` belong to the line's beginning; the others belong to its end.
  package var edgeHead = 0
  /// Where the tokens of its link addresses stand in ``TextAnalysis/addressTokens``.
  package var addressRange = 0..<0
  /// A hash of the pattern of letters, digits and signs the line begins with.
  package var patternHash: UInt64 = 0
  /// The hash of all tokens in order: equal for lines that differ in case, form, spacing, punctuation and digits only.
  package var fingerprint: UInt64 = 0
  /// A hash of its digits, number by number, which ``fingerprint`` leaves out; 0 for a line without.
  package var digitsHash: UInt32 = 0

  /// The length of the visible text in Latin-letter units: a scalar that is a token of its own counts 2.5.
  @usableFromInline package var effectiveLength: Float { Float(visibleLength) + 1.5 * Float(standalone) }

  /// The share of the visible text that is link labels, 0…1.
  @usableFromInline package var linkShare: Float { min(1, Float(linkLength) / Float(max(1, visibleLength))) }

  /// Whether the line shows no letter and no digit once its markup is taken away, and holds an image.
  @usableFromInline package var isImageOnly: Bool { images > 0 && tokens == 0 }

  /// Whether the text ends a sentence, an ellipsis not counted.
  @usableFromInline package var endsSentence: Bool {
    marks.contains(.endsWithTerminal) && !marks.contains(.endsWithEllipsis)
  }
}

/// Yes-or-no marks of a line.
@usableFromInline package struct LineMarks: OptionSet, Sendable {
  /// The marks as bits.
  @usableFromInline package let rawValue: UInt32

  /// Makes the marks whose bits are set in `rawValue`.
  @usableFromInline package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Begins with a bullet, a dash or a quotation's `>`, and a space.
  @usableFromInline package static var bullet: LineMarks { LineMarks(rawValue: 1 << 0) }
  /// Begins as a Markdown heading does, with number signs and a space.
  @usableFromInline package static var heading: LineMarks { LineMarks(rawValue: 1 << 1) }
  /// Begins with the number of a list item, such as `3.` or `3)`.
  @usableFromInline package static var numbered: LineMarks { LineMarks(rawValue: 1 << 2) }
  /// Holds two asterisks in a row, the mark of strong emphasis.
  @usableFromInline package static var emphasis: LineMarks { LineMarks(rawValue: 1 << 3) }
  /// Holds a vertical bar, which separates the entries of menus.
  @usableFromInline package static var pipe: LineMarks { LineMarks(rawValue: 1 << 4) }
  /// Shows two slashes in a row, as web addresses do.
  @usableFromInline package static var webAddress: LineMarks { LineMarks(rawValue: 1 << 5) }
  /// Holds an at sign.
  @usableFromInline package static var atSign: LineMarks { LineMarks(rawValue: 1 << 6) }
  /// Holds a copyright sign.
  @usableFromInline package static var copyright: LineMarks { LineMarks(rawValue: 1 << 7) }
  /// Holds an opening parenthesis.
  @usableFromInline package static var parenthesis: LineMarks { LineMarks(rawValue: 1 << 8) }
  /// Holds a colon.
  @usableFromInline package static var colon: LineMarks { LineMarks(rawValue: 1 << 9) }
  /// Holds a slash.
  @usableFromInline package static var slash: LineMarks { LineMarks(rawValue: 1 << 10) }
  /// Holds three or more scalars of white space in a row.
  @usableFromInline package static var wideGap: LineMarks { LineMarks(rawValue: 1 << 11) }
  /// Holds a date or a time in figures, or a year.
  @usableFromInline package static var date: LineMarks { LineMarks(rawValue: 1 << 12) }
  /// Ends with a mark that ends a sentence, an ellipsis included.
  @usableFromInline package static var endsWithTerminal: LineMarks { LineMarks(rawValue: 1 << 13) }
  /// Ends with three full stops or an ellipsis.
  @usableFromInline package static var endsWithEllipsis: LineMarks { LineMarks(rawValue: 1 << 14) }
}
