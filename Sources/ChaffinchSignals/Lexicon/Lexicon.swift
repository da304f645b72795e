import CShippedData
import ChaffinchShingles
import ChaffinchText

/// The cue phrases of the residue classes in many languages, matched as runs of tokens.
///
/// Phrases are tokenised as the text is, so case, Unicode form, spacing and punctuation do not matter, and a phrase in
/// a script without spaces is found anywhere. A cue is a signal, never a verdict.
public struct Lexicon: Sendable {
  /// One phrase of the lexicon.
  public struct Phrase: Sendable, Equatable {
    /// What the phrase announces.
    public let cueClass: CueClass
    /// ISO 639-1 code of the phrase's language; `und` where it belongs to none.
    public let language: String
    /// The phrase as the lexicon spells it.
    public let text: String
    let tokens: [UInt64]

    /// Tokenises `text`; nil where it has no token, as a sign alone has none, or where it is more than one line.
    ///
    /// `language` is for people: a phrase is looked for in texts of any language.
    public init?(cueClass: CueClass, language: String = "und", text: String) {
      let analysis = TextAnalysis(bytes: Array(text.utf8))
      guard !analysis.tokens.isEmpty, analysis.document.lines.count == 1 else { return nil }
      self.cueClass = cueClass
      self.language = language
      self.text = text
      tokens = analysis.tokens
    }
  }

  /// The lexicon inside the library.
  public static let shipped: Lexicon = {
    // The C array is constant and as long as the length beside it says.
    let bytes = UnsafeBufferPointer(start: chaffinch_lexicon_bytes(), count: chaffinch_lexicon_length)
    return Lexicon(tabSeparated: [UInt8](bytes))
  }()

  /// The phrases, those with the same first token side by side, the longest first.
  public let phrases: [Phrase]
  private var firstTokens: HashTable<PhraseRange>

  private struct PhraseRange: Sendable {
    var start: Int32 = 0
    var end: Int32 = 0
  }

  /// Reads lines of `class<TAB>language<TAB>phrase`; comments (`#`) and lines of another form are passed over.
  public init(tabSeparated bytes: [UInt8]) {
    var phrases: [Phrase] = []
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      let name = String(decoding: fields[0], as: UTF8.self)
      guard let cueClass = CueClass.allCases.first(where: { $0.name == name }) else { continue }
      let phrase = Phrase(
        cueClass: cueClass, language: String(decoding: fields[1], as: UTF8.self),
        text: String(decoding: fields[2], as: UTF8.self))
      if let phrase { phrases.append(phrase) }
    }
    self.init(phrases)
  }

  private init(_ unsorted: [Phrase]) {
    phrases = unsorted.sorted {
      ($0.tokens[0], $1.tokens.count, $0.text) < ($1.tokens[0], $0.tokens.count, $1.text)
    }
    firstTokens = HashTable(empty: PhraseRange(), capacity: phrases.count)
    for (index, phrase) in phrases.enumerated() {
      firstTokens.update(phrase.tokens[0]) {
        if $0.end == 0 { $0.start = Int32(index) }
        $0.end = Int32(index + 1)
      }
    }
  }

  /// This lexicon with `added` beside its own phrases; those that it has already, in their class, are passed over.
  ///
  /// O(n log n) in all phrases: make it once for a run, not for a document.
  public func adding(_ added: [Phrase]) -> Lexicon {
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
    for position in tokens.indices.prefix(reach) {
      guard let range = firstTokens[tokens[position]] else { continue }
      for phrase in range.start..<range.end {
        let wanted = phrases[Int(phrase)].tokens
        guard position + wanted.count <= tokens.endIndex else { continue }
        if wanted.count == 1 || tokens[position..<position + wanted.count].elementsEqual(wanted) {
          found(Int(phrase), position - tokens.startIndex)
        }
      }
    }
  }
}
