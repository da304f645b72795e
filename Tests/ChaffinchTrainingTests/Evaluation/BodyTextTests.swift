import Testing

@testable import ChaffinchTraining

@Suite("Body text agreement")
struct BodyTextTests {
  private static func tokens(_ text: String) -> [String] {
    BodyTokens.tokens(of: text).map { String(String.UnicodeScalarView($0)) }
  }

  @Test(
    "splits text into words, and scripts without spaces into scalars",
    arguments: [
      ("A finch, a Finch!", ["a", "finch", "a", "finch"]),
      ("snake_case 3.5 x²", ["snake", "case", "3", "5", "x2"]),
      ("Straße ﬁn ＡＢ", ["strasse", "fin", "ab"]),
      ("東京へ、行く2回", ["東", "京", "へ", "行", "く", "2", "回"]),
      ("한국 서울", ["한", "국", "서", "울"]),
      ("ไทยx", ["ไ", "ท", "ย", "x"]),
      // NFKC parts the Thai vowel in two; a dot that folding splits off is no letter, and neither is a vowel sign.
      ("\u{E33}", ["\u{E4D}", "\u{E32}"]),
      ("İstanbul", ["i", "stanbul"]),
      ("कि", ["क"]),
      ("Việt Vie\u{323}\u{302}t", ["việt", "việt"]),
      // The composition exclusions of Unicode stay decomposed.
      ("\u{958}", ["\u{915}"]),
      ("½ ③ Ⅳ", ["1", "2", "3", "iv"]),
      ("", []), ("—…!", []),
    ] as [(String, [String])])
  func tokens(text: String, expected: [String]) {
    #expect(Self.tokens(text) == expected)
  }

  @Test("has a token for each scalar of a long Korean text, which grows on the way to its normal form")
  func longKoreanText() {
    #expect(Self.tokens(String(repeating: "각", count: 5000)) == Array(repeating: "각", count: 5000))
  }

  @Test("counts each token as often as both texts have it")
  func bags() {
    // Shared: the once, cat once, sat once.
    let agreement = BodyTextAgreement(kept: "The cat sat. Cat!", article: "the the cat sat down on it")
    #expect(agreement.precision == 3.0 / 4)
    #expect(agreement.recall == 3.0 / 7)
    #expect(abs(agreement.f1 - 6.0 / 11) < 1e-12)
  }

  @Test("is 0 for texts that share nothing, empty ones among them")
  func nothingShared() {
    for (kept, article) in [("a", "b"), ("", "a"), ("a", ""), ("", "")] {
      let agreement = BodyTextAgreement(kept: kept, article: article)
      #expect([agreement.precision, agreement.recall, agreement.f1] == [0, 0, 0])
    }
  }

  @Test(
    "compares what a reader sees of Markdown",
    arguments: [
      ("see [the lake](https://a.example/lake) now", "see [the lake] now"),
      ("[a](/b \"title) here\") c", "[a] c"),
      ("[a](/b\u{3000}\"t\")", "[a]"),
      ("x ![alt text](i.png) y", "x   y"),
      ("[![alt](i.png)](/page)", "[ ]"),
      ("[a](b c)", "[a](b c)"),
      ("[a](b \"c\" )", "[a](b \"c\" )"),
      ("![a] (b)", "![a] (b)"),
      ("![a\nb](c\nd)e", " e"),
      ("](", "]("), ("![", "!["), ("![]", "![]"), ("](a", "](a"), ("](a \"b", "](a \"b"), ("]( ", "]( "),
      ("", ""),
    ])
  func markdown(text: String, expected: String) {
    #expect(MarkdownTargets.removed(from: text) == expected)
  }
}
