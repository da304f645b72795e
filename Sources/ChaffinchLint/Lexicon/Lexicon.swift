import CShippedData
import ChaffinchText

/// The cue phrases of the residue classes in many languages, matched as runs of tokens.
///
/// Phrases are tokenised as the text is, so case, Unicode form, spacing and punctuation do not matter, and a phrase in
/// a script without spaces is found anywhere. A cue is a signal, never a verdict. A class that never changes: a value
/// would be copied for every line it is matched with.
package final class Lexicon: Sendable {
  /// One phrase of the lexicon.
  package struct Phrase: Sendable, Equatable {
    /// What the phrase announces.
    package let cueClass: CueClass
    /// ISO 639-1 code of the phrase's language; `und` where it belongs to none.
    package let language: String
    /// The phrase as the lexicon spells it.
    package let text: String
    let tokens: [UInt64]

    /// Tokenises `text`; nil where it has no token, as a sign alone has none, or where it is more than one line.
    ///
    /// `language` is for people: a phrase is looked for in texts of any language.
    package init?(cueClass: CueClass, language: String = "und", text: String) {
      let analysis = TextAnalysis(bytes: Array(text.utf8))
      guard !analysis.tokens.isEmpty, analysis.document.lines.count == 1 else { return nil }
      self.cueClass = cueClass
      self.language = language
      self.text = text
      tokens = analysis.tokens
    }

    fileprivate init(cueClass: CueClass, language: String, text: String, tokens: [UInt64]) {
      self.cueClass = cueClass
      self.language = language
      self.text = text
      self.tokens = tokens
    }
  }

  /// The lexicon inside the library.
  package static let shipped: Lexicon = {
    // The C array is constant and as long as the length beside it says.
    let bytes = UnsafeBufferPointer(start: chaffinch_lexicon_bytes(), count: chaffinch_lexicon_length)
    return Lexicon(tabSeparated: [UInt8](bytes))
  }()

  /// The phrases, those with the same first token side by side, the longest first.
  package let phrases: [Phrase]
  private let firstTokens: HashTable<PhraseRange>
  private let mayBegin: TokenFilter

  private struct PhraseRange: Sendable {
    var start: Int32 = 0
    var end: Int32 = 0
  }

  private static let classes = Dictionary(uniqueKeysWithValues: CueClass.allCases.map { ($0.name, $0) })

  /// Reads lines of `class<TAB>language<TAB>phrase`; comments (`#`) and lines of another form are passed over.
  convenience init(tabSeparated bytes: [UInt8]) {
    var entries: [(cueClass: CueClass, language: ArraySlice<UInt8>, text: ArraySlice<UInt8>)] = []
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count == 3, let cueClass = Self.classes[String(decoding: fields[0], as: UTF8.self)] else {
        continue
      }
      entries.append((cueClass, fields[1], fields[2]))
    }
    // All texts are measured as the lines of one document, each on one line.
    var document: [UInt8] = []
    for entry in entries {
      document.append(contentsOf: entry.text.lazy.map { $0 == 0x0D ? 0x20 : $0 })
      document.append(0x0A)
    }
    let analysis = TextAnalysis(bytes: document)
    var phrases: [Phrase] = []
    phrases.reserveCapacity(entries.count)
    for line in analysis.lines where line.tokens > 0 {
      let entry = entries[line.index]
      phrases.append(
        Phrase(
          cueClass: entry.cueClass, language: String(decoding: entry.language, as: UTF8.self),
          text: String(decoding: entry.text, as: UTF8.self), tokens: Array(analysis.tokens[line.tokenRange])))
    }
    self.init(phrases)
  }

  private init(_ unsorted: [Phrase]) {
    phrases = unsorted.sorted {
      ($0.tokens[0], $1.tokens.count, $0.text) < ($1.tokens[0], $0.tokens.count, $1.text)
    }
    var firstTokens = HashTable(empty: PhraseRange(), capacity: phrases.count)
    var mayBegin = TokenFilter()
    for (index, phrase) in phrases.enumerated() {
      mayBegin.insert(phrase.tokens[0])
      firstTokens.update(phrase.tokens[0]) {
        if $0.end == 0 { $0.start = Int32(index) }
        $0.end = Int32(index + 1)
      }
    }
    self.firstTokens = firstTokens
    self.mayBegin = mayBegin
  }

  /// This lexicon with `added` beside its own phrases; those that it has already, in their class, are passed over.
  ///
  /// O(n log n) in all phrases: make it once for a run, not for a document.
  package func adding(_ added: [Phrase]) -> Lexicon {
    struct Entry: Hashable {
      let cueClass: CueClass
      let tokens: [UInt64]
    }
    var known = Set(phrases.map { Entry(cueClass: $0.cueClass, tokens: $0.tokens) })
    let new = added.filter { known.insert(Entry(cueClass: $0.cueClass, tokens: $0.tokens)).inserted }
    return new.isEmpty ? self : Lexicon(phrases + new)
  }

  /// Calls `found` with each phrase that begins within the first `reach` of `tokens`, and with its place there.
  ///
  /// Phrases come in the order of their places; of those at one place the longest comes first. O(n) in the reach,
  /// times the phrases that share a first token.
  func match(
    _ tokens: ArraySlice<UInt64>, reach: Int = .max, _ found: (_ phrase: Int, _ position: Int) -> Void
  ) {
    let mayBegin = mayBegin
    for position in tokens.indices.prefix(reach) {
      guard mayBegin.contains(tokens[position]), let range = firstTokens[tokens[position]] else { continue }
      for phrase in Int(range.start)..<Int(range.end) {
        let wanted = phrases[phrase].tokens
        guard position + wanted.count <= tokens.endIndex else { continue }
        if wanted.count == 1 || tokens[position..<position + wanted.count].elementsEqual(wanted) {
          found(phrase, position - tokens.startIndex)
        }
      }
    }
  }
}

/// Says of most tokens at once that no phrase begins with them: one bit per value of a token's highest bits.
private struct TokenFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << Int(Self.indexBits - 6))

  /// A few thousand tokens set one bit in ten.
  private static let indexBits: UInt64 = 15

  mutating func insert(_ token: UInt64) {
    let index = token >> (64 - Self.indexBits)
    bits[Int(index >> 6)] |= 1 << (index & 63)
  }

  /// False where `token` was never inserted, but for a few.
  @inline(__always)
  func contains(_ token: UInt64) -> Bool {
    let index = token >> (64 - Self.indexBits)
    return bits[Int(index >> 6)] >> (index & 63) & 1 != 0
  }
}

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

/// What a cue phrase announces.
package enum CueClass: UInt8, CaseIterable, Sendable {
  /// Other articles: "read more", "most popular".
  case related
  /// Who made a picture: "photo by", an agency's name.
  case credit
  /// Subscriptions, newsletters, advertisements.
  case promo
  /// Cookies, privacy and terms of use.
  case consent
  /// The comment section: its heading, its buttons, its rules.
  case comments
  /// Buttons that send the page on.
  case share
  /// Menus and page controls: "log in", "next page".
  case navigation
  /// Copyright, imprint and company details.
  case legal

  /// The class's name, as the lexicon's first column has it.
  package var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { String(describing: $0) }
}
