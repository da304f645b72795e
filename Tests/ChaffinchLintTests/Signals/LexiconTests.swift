import Testing

@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("The lexicon of cue phrases")
struct LexiconTests {
  private static func lexicon(_ rows: String...) -> Lexicon {
    Lexicon(tabSeparated: Array(rows.joined(separator: "\n").utf8))
  }

  /// The phrases of `lexicon` found in `text`, in order.
  private static func found(_ lexicon: Lexicon, in text: String) -> [String] {
    var found: [String] = []
    lexicon.match(TextAnalysis(bytes: Array(text.utf8)).tokens[...]) { phrase, _ in
      found.append(lexicon.phrases[phrase].text)
    }
    return found
  }

  @Test(
    "phrases stand at the borders of tokens",
    arguments: ["related", "(related)", "Most related:", "“related”"])
  func atTokenBorders(text: String) {
    #expect(Self.found(Self.lexicon("related\ten\trelated"), in: text) == ["related"])
  }

  @Test("parts of words are no phrases", arguments: ["unrelated", "relatedness", "re lated", "relate d", ""])
  func notInsideWords(text: String) {
    #expect(Self.found(Self.lexicon("related\ten\trelated"), in: text) == [])
  }

  @Test(
    "case, Unicode form, width, spacing and punctuation do not matter",
    arguments: [
      "más leídas", "MÁS LEÍDAS", "ma\u{301}s lei\u{301}das", "más\t leídas", "más-leídas!",
    ])
  func folded(text: String) {
    #expect(Self.found(Self.lexicon("related\tes\tmás leídas"), in: text) == ["más leídas"])
  }

  @Test("full-width letters are letters")
  func fullWidth() {
    #expect(Self.found(Self.lexicon("related\ten\trelated"), in: "ＲＥＬＡＴＥＤ") == ["related"])
  }

  @Test("accents do matter")
  func accents() {
    #expect(Self.found(Self.lexicon("related\tes\tmás leídas"), in: "mas leidas") == [])
  }

  @Test(
    "in scripts without spaces a phrase stands anywhere",
    arguments: ["関連記事", "今日の関連記事はこちら", "News関連記事2024"])
  func anywhereInIdeographs(text: String) {
    #expect(Self.found(Self.lexicon("related\tja\t関連記事"), in: text) == ["関連記事"])
  }

  @Test("of phrases that begin alike the longest comes first")
  func longestFirst() {
    let lexicon = Self.lexicon(
      "promo\ten\tsubscribe", "promo\ten\tsubscribe to our news", "promo\ten\tsubscribe now")
    #expect(Self.found(lexicon, in: "Subscribe to our news") == ["subscribe to our news", "subscribe"])
    #expect(
      Self.found(lexicon, in: "Subscribe now, subscribe") == ["subscribe now", "subscribe", "subscribe"])
  }

  @Test("phrases that begin beyond the reach are not looked for, those that end beyond it are")
  func reach() {
    let lexicon = Self.lexicon("related\ten\tread more from us")
    let tokens = TextAnalysis(bytes: Array("rain read more from us read more from us".utf8)).tokens
    var positions: [Int] = []
    lexicon.match(tokens[...], reach: 2) { positions.append($1) }
    #expect(positions == [1])
  }

  @Test("a phrase that is cut off by the end is not found")
  func cutOff() {
    #expect(Self.found(Self.lexicon("promo\ten\tsubscribe to our news"), in: "subscribe to our") == [])
  }

  @Test("positions are counted from the beginning of the slice")
  func positions() {
    let lexicon = Self.lexicon("related\ten\tread more")
    let tokens = TextAnalysis(bytes: Array("rain fell read more read more".utf8)).tokens
    var positions: [Int] = []
    lexicon.match(tokens[1...]) { positions.append($1) }
    #expect(positions == [1, 3])
  }

  @Test(
    "comments and lines of another form are passed over",
    arguments: [
      "# related\ten\tread more", "", "related", "related\ten", "related\ten\tread more\tagain",
      "nonsense\ten\tread more", "related\ten\t", "related\ten\t…", "related\t\ten\tread more", "\t\t",
    ])
  func malformed(row: String) {
    #expect(Self.lexicon(row, "promo\ten\tsubscribe").phrases.map(\.text) == ["subscribe"])
  }

  @Test("a row keeps its class, language and spelling")
  func row() throws {
    let phrase = try #require(Self.lexicon("navigation\tfr\tRetour à l’accueil").phrases.first)
    #expect(phrase.cueClass == .navigation)
    #expect(phrase.language == "fr")
    #expect(phrase.text == "Retour à l’accueil")
  }

  @Test("phrases that are added are found beside the lexicon's own, the longest first")
  func added() throws {
    let more = [
      try #require(Lexicon.Phrase(cueClass: .related, text: "Subscribe to Read More")),
      try #require(Lexicon.Phrase(cueClass: .share, text: "pass it on")),
    ]
    let lexicon = Self.lexicon("promo\ten\tsubscribe", "related\ten\tread more").adding(more)
    #expect(
      Self.found(lexicon, in: "subscribe to read more") == [
        "Subscribe to Read More", "subscribe", "read more",
      ])
    #expect(Self.found(lexicon, in: "Pass it on!") == ["pass it on"])
  }

  @Test("a phrase that the class has already is not added again, however it is spelt")
  func addedTwice() throws {
    let own = Self.lexicon("related\ten\tread more")
    let same = try #require(Lexicon.Phrase(cueClass: .related, text: "READ – more!"))
    let other = try #require(Lexicon.Phrase(cueClass: .promo, text: "read more"))
    #expect(own.adding([same, same]).phrases == own.phrases)
    #expect(own.adding([other, other]).phrases.map(\.cueClass).count == 2)
  }

  @Test(
    "without a token, or on two lines, it is no phrase",
    arguments: ["", " ", "©", "…!", "read\nmore", "more\r"])
  func noPhrase(text: String) {
    #expect(Lexicon.Phrase(cueClass: .related, text: text) == nil)
  }

  @Test("an empty lexicon finds nothing")
  func empty() {
    #expect(Self.found(Lexicon(tabSeparated: []), in: "related") == [])
  }
}
