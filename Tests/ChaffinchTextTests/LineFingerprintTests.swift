import Foundation
import Testing

@testable import ChaffinchText

@Suite("A line's fingerprint follows its words, not its form")
struct LineFingerprintTests {
  private static let same: [(String, String)] = [
    ("Read more news", "READ MORE NEWS"),
    ("Straße", "STRASSE"),
    ("Οδός της Αθήνας", "ΟΔΌΣ ΤΗΣ ΑΘΉΝΑΣ"),
    ("İstanbul", "i\u{307}stanbul"),
    ("ﬁne oﬃce", "fine office"),
    ("Ｆｕｌｌ　ｗｉｄｔｈ", "full width"),
    ("Posted 3 minutes ago", "posted 45 minutes ago"),
    ("Posted ３ minutes ago", "posted 45 minutes ago"),
    ("पृष्ठ १२", "पृष्ठ 7"),
    ("Hello, world!", "hello - world"),
    ("  Hello \t  world\u{A0}", "Hello world"),
    ("[Read more](https://a.example/1)", "[Read more](https://b.example/2 \"title\")"),
    ("**Read** more", "Read more"),
    ("<b>Read</b> more", "Read more"),
    ("![photo](x.jpg) Read more", "Read more"),
    ("co\u{AD}operate", "cooperate"),
    ("می\u{200C}خواهم", "میخواهم"),
    ("葛\u{E0100}飾区", "葛飾区"),
    ("가나다", "\u{1100}\u{1161}\u{1102}\u{1161}\u{1103}\u{1161}"),
  ]

  @Test(
    "The hash of the digits is equal where the numbers are, whatever the measures",
    arguments: [
      ("Draw 12 of 3", "DRAW １２, of 3!", true), ("Draw 12 of 3", "Draw 1 of 23", false),
      ("Draw 12 of 3", "Draw 12 of 4", false), ("a1b", "a2b", false), ("No number", "No number!", true),
      ("0", "00", false), ("5", "", false),
    ] as [(String, String, Bool)])
  func digits(first: String, second: String, isEqual: Bool) {
    let hashes = [first, second].flatMap { text in
      let bytes = Array((text + "\u{301}x").utf8)
      return [TextAnalysis(bytes: bytes), TextAnalysis(tokensOf: bytes)].map { $0.lines[0].digitsHash }
    }
    #expect(hashes[0] == hashes[1] && hashes[2] == hashes[3])
    #expect((hashes[0] == hashes[2]) == isEqual)
  }

  @Test("Equal across case, width, spacing, digits, punctuation and link targets", arguments: same)
  func equal(first: String, second: String) {
    #expect(shape(of: first).fingerprint == shape(of: second).fingerprint)
    #expect(shape(of: first).tokens > 0)
  }

  private static let different: [(String, String)] = [
    ("Read more news", "Read more views"), ("Read more", "More read"), ("Read more", "Readmore"),
    ("Page 1", "Page one"), ("ısı", "isi"), ("ma", "mà"), ("ba mươi", "bà mười"), ("[a](x)", "[b](x)"),
    ("one two", "one two two"), ("中国", "国中"),
  ]

  @Test("Different for different words, order and number of words", arguments: different)
  func unequal(first: String, second: String) {
    #expect(shape(of: first).fingerprint != shape(of: second).fingerprint)
  }

  private static let accented = [
    "Thủ tướng yêu cầu các địa phương khẩn trương khắc phục hậu quả bão lũ.",
    "Được biết, người dân đã trở về nhà từ chiều qua", "Les élèves préfèrent l’été à Noël",
    "Über größere Äpfel",
    "Ελληνικά νέα της ημέρας", "Новый йогурт ещё есть", "ガギグゲゴ パピプペポ",
  ]

  @Test("Composed and decomposed text is one text: tokens, lengths and ends", arguments: accented)
  func normalisationForms(text: String) {
    let composed = analyse(text.precomposedStringWithCanonicalMapping)
    let decomposed = analyse(text.decomposedStringWithCanonicalMapping)
    #expect(composed.document.bytes != decomposed.document.bytes)
    #expect(composed.tokens == decomposed.tokens)
    #expect(composed.tokenKinds == decomposed.tokenKinds)
    #expect(composed.edges == decomposed.edges)
    #expect(composed.lines[0].fingerprint == decomposed.lines[0].fingerprint)
    #expect(composed.lines[0].visibleLength == decomposed.lines[0].visibleLength)
    #expect(composed.lines[0].capitalisedWords == decomposed.lines[0].capitalisedWords)
  }

  @Test("Marks in the other order are the same letter")
  func markOrder() {
    #expect(shape(of: "e\u{323}\u{302}").fingerprint == shape(of: "e\u{302}\u{323}").fingerprint)
    #expect(shape(of: "e\u{323}\u{302}").fingerprint == shape(of: "ệ").fingerprint)
  }

  @Test("A composed line keeps its links and its neighbours")
  func compositionWithMarkup() {
    let text = "first line\n- [Vie\u{302}\u{323}t Nam](https://a.example/tin) moi\u{301}\nlast line"
    let composed = analyse(text.precomposedStringWithCanonicalMapping)
    let decomposed = analyse(text)
    #expect(decomposed.tokens == composed.tokens)
    #expect(decomposed.addressTokens == composed.addressTokens)
    #expect(decomposed.lines.map(\.fingerprint) == composed.lines.map(\.fingerprint))
    #expect(decomposed.lines[1].links == 1)
    #expect(decomposed.lines[1].linkLength == 8)
    #expect(decomposed.lines[1].marks.contains(.bullet))
  }

  @Test("Broken bytes in a decomposed line leave it measured as it is")
  func brokenDecomposedLine() {
    let analysis = TextAnalysis(bytes: Array("e\u{301}te\u{301} ".utf8) + [0xFF] + Array(" fin".utf8))
    #expect(analysis.lines[0].tokens == 2)
    #expect(analysis.lines[0].invalidBytes == 1)
  }
}
