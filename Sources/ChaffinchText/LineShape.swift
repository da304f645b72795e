/// What one pass over a line that is not blank has seen.
///
/// Lengths are in Unicode scalars of the *visible* text: the line without white space at its ends, without Markdown
/// images, link addresses and HTML tags.
public struct LineShape: Sendable {
  /// The index of the line among all lines of the document.
  public var index = 0
  /// The offset in the document of the line's first byte that is not white space.
  public var start = 0
  /// The offset in the document behind the line's last byte that is not white space.
  public var end = 0
  /// Bytes of white space before ``start``.
  public var indentation = 0
  /// The length of the line with its markup: visible text in scalars, hidden markup in bytes.
  public var rawLength = 0

  /// Scalars of the visible text, white space between words included.
  public var visibleLength = 0
  /// Letters of any script.
  public var letters = 0
  /// Upper-case and title-case letters.
  public var uppercase = 0
  /// Lower-case letters.
  public var lowercase = 0
  /// Decimal digits of any script.
  public var digits = 0
  /// White space between the first and the last visible scalar.
  public var spaces = 0
  /// Scalars that are a token of their own (Han, Kana, Hangul, Thai).
  public var standalone = 0
  /// Commas and semicolons of any script.
  public var commas = 0
  /// Quotation marks, opening and closing.
  public var quotations = 0
  /// Number signs, which begin a hashtag or a heading.
  public var hashtags = 0
  /// Tokens of the whole line, those beyond ``TextAnalysis/tokensKept`` included.
  public var tokens = 0
  /// Tokens with a letter that has case.
  public var casedWords = 0
  /// Those of ``casedWords`` that begin with a capital.
  public var capitalisedWords = 0
  /// Runs of scalars between white space.
  public var chunks = 0
  /// Places where a sentence ends and another begins.
  public var sentenceBreaks = 0
  /// Bytes that are not UTF-8.
  public var invalidBytes = 0

  /// The first visible scalar.
  public var firstScalar: UInt32 = 0
  /// The last visible scalar.
  public var lastScalar: UInt32 = 0
  /// The first visible scalar that is no bullet, opening quote or bracket.
  public var openingScalar: UInt32 = 0
  /// The last visible scalar behind which only closing quotes, brackets and emphasis marks stand.
  public var closingScalar: UInt32 = 0
  /// What the line is marked by, yes or no.
  public var marks: LineMarks = []

  /// Markdown links.
  public var links = 0
  /// Visible scalars inside link labels.
  public var linkLength = 0
  /// Markdown images.
  public var images = 0
  /// HTML tags, opening and closing.
  public var tags = 0
  /// The bytes of the longest address of the line's links and images.
  public var addressLength = 0
  /// The most hyphens in the last two parts of the path of one address: an article's slug has many.
  public var addressHyphens = 0
  /// The most slashes of one address.
  public var addressSlashes = 0

  /// Where the line's first tokens stand in ``TextAnalysis/tokens``: at most ``TextAnalysis/tokensKept`` of them.
  public var tokenRange = 0..<0
  /// Where the folded scalars at the line's ends stand in ``TextAnalysis/edges``.
  public var edgeRange = 0..<0
  /// How many scalars of ``edgeRange`` belong to the line's beginning; the others belong to its end.
  public var edgeHead = 0
  /// Where the tokens of its link addresses stand in ``TextAnalysis/addressTokens``.
  public var addressRange = 0..<0
  /// A hash of the pattern of letters, digits and signs the line begins with.
  public var patternHash: UInt64 = 0
  /// The hash of all tokens in order: equal for lines that differ in case, form, spacing, punctuation and digits only.
  public var fingerprint: UInt64 = 0

  /// The length of the visible text in Latin-letter units: a scalar that is a token of its own counts 2.5.
  public var effectiveLength: Float { Float(visibleLength) + 1.5 * Float(standalone) }

  /// The share of the visible text that is link labels, 0…1.
  public var linkShare: Float { min(1, Float(linkLength) / Float(max(1, visibleLength))) }

  /// Whether the line shows no letter and no digit once its markup is taken away, and holds an image.
  public var isImageOnly: Bool { images > 0 && tokens == 0 }

  /// Whether the text ends a sentence, an ellipsis not counted.
  public var endsSentence: Bool { marks.contains(.endsWithTerminal) && !marks.contains(.endsWithEllipsis) }
}
