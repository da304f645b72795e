/// What one pass over a line that is not blank has seen.
///
/// Lengths are in Unicode scalars of the *visible* text: the line without white space at its ends, without Markdown
/// images, link addresses and HTML tags.
public struct LineShape: Sendable {
  /// The index of the line among all lines of the document.
  public var index = 0
  /// The bytes of the line in the document, white space at its ends left out.
  public var start = 0
  public var end = 0
  /// White space before the first visible scalar.
  public var indentation = 0
  /// Scalars of the line as it stands, markup included.
  public var rawLength = 0

  public var visibleLength = 0
  public var letters = 0
  public var uppercase = 0
  public var lowercase = 0
  public var digits = 0
  public var spaces = 0
  /// Scalars that are a token of their own (Han, Kana, Hangul, Thai).
  public var standalone = 0
  public var commas = 0
  public var quotations = 0
  public var hashtags = 0
  /// Tokens of the whole line, and those of them that are words with case, and that begin with a capital.
  public var tokens = 0
  public var casedWords = 0
  public var capitalisedWords = 0
  /// Runs of scalars between white space.
  public var chunks = 0
  /// Places where a sentence ends and another begins.
  public var sentenceBreaks = 0
  /// Bytes that are not UTF-8.
  public var invalidBytes = 0

  /// The first visible scalar, and the last one as it stands.
  public var firstScalar: UInt32 = 0
  public var lastScalar: UInt32 = 0
  /// The first visible scalar that is no bullet, opening quote or bracket.
  public var openingScalar: UInt32 = 0
  /// The last visible scalar behind which only closing quotes, brackets and emphasis marks stand.
  public var closingScalar: UInt32 = 0
  public var marks: LineMarks = []

  public var links = 0
  /// Visible scalars inside link labels.
  public var linkLength = 0
  public var images = 0
  public var tags = 0
  /// The longest address of the line's links and images, the most hyphens and the most slashes of one.
  public var addressLength = 0
  public var addressHyphens = 0
  public var addressSlashes = 0

  /// Where the line's first tokens stand in ``TextAnalysis/tokens``: at most ``TextAnalysis/tokensKept`` of them.
  public var tokenRange = 0..<0
  /// Where the folded scalars at its ends stand in ``TextAnalysis/edges``, and how many of them are the head's.
  public var edgeRange = 0..<0
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

/// Yes-or-no marks of a line.
public struct LineMarks: OptionSet, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let bullet = LineMarks(rawValue: 1 << 0)
  public static let heading = LineMarks(rawValue: 1 << 1)
  public static let numbered = LineMarks(rawValue: 1 << 2)
  public static let emphasis = LineMarks(rawValue: 1 << 3)
  public static let pipe = LineMarks(rawValue: 1 << 4)
  public static let webAddress = LineMarks(rawValue: 1 << 5)
  public static let atSign = LineMarks(rawValue: 1 << 6)
  public static let copyright = LineMarks(rawValue: 1 << 7)
  public static let parenthesis = LineMarks(rawValue: 1 << 8)
  public static let colon = LineMarks(rawValue: 1 << 9)
  public static let slash = LineMarks(rawValue: 1 << 10)
  public static let wideGap = LineMarks(rawValue: 1 << 11)
  public static let date = LineMarks(rawValue: 1 << 12)
  public static let endsWithTerminal = LineMarks(rawValue: 1 << 13)
  public static let endsWithEllipsis = LineMarks(rawValue: 1 << 14)
}
