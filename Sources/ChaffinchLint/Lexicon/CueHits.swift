import ChaffinchText

/// The cue phrases that one line holds.
struct CueHits: Sendable {
  /// One bit per ``CueClass``: the line is short and holds a cue of the class.
  package var short: UInt8 = 0
  /// One bit per ``CueClass``: the line, of any length, begins with a cue of the class.
  var leading: UInt8 = 0
  /// The index of the first phrase found, in ``Lexicon/phrases``; -1 where there is none.
  package var phrase: Int32 = -1

  /// Lines of at most this many tokens are short enough to be a heading or a button; credits may be longer.
  static let shortTokens = 9
  static let shortCreditTokens = 14
  /// In scripts without spaces a token is one character, and lines hold more of them.
  static let standaloneFactor = 2
  /// A leading cue begins within this many tokens.
  static let leadingTokens = 2

  /// Matches `line`, whose tokens are `tokens`, against `lexicon`: a short line whole, a longer one at its beginning.
  init(_ line: LineShape, _ tokens: ArraySlice<UInt64>, _ lexicon: Lexicon) {
    guard line.tokens > 0 else { return }
    let factor = line.standalone * 2 > line.tokens ? Self.standaloneFactor : 1
    let isShort = line.tokens <= Self.shortTokens * factor
    let isShortCredit = line.tokens <= Self.shortCreditTokens * factor
    var hits = self
    lexicon.match(tokens, reach: isShortCredit ? .max : Self.leadingTokens) { phrase, position in
      let cueClass = lexicon.phrases[phrase].cueClass
      let bit = UInt8(1) << cueClass.rawValue
      let counts = cueClass == .credit ? isShortCredit : isShort
      if counts { hits.short |= bit }
      if position < Self.leadingTokens { hits.leading |= bit }
      if hits.phrase < 0, counts || position < Self.leadingTokens { hits.phrase = Int32(phrase) }
    }
    self = hits
  }

  /// Whether the line is short and holds a cue of `cueClass`.
  package func isShort(_ cueClass: CueClass) -> Bool { short & (1 << cueClass.rawValue) != 0 }

  /// Whether the line begins with a cue of `cueClass`.
  package func leads(_ cueClass: CueClass) -> Bool { leading & (1 << cueClass.rawValue) != 0 }
}
