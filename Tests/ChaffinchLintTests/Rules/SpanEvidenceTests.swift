import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("Reasons quote what in the text decided")
struct SpanEvidenceTests {
  /// What is said of all lines of `text`, called related.
  private static func details(_ text: String, cues: [CueClass] = [.related], confidence: Double = 0.909)
    -> [String]
  {
    let page = Pages.judged(text) { _ in .related }
    return SpanEvidence(page: page, lines: 0..<page.lines.count)
      .gathered(cues: cues, confidence: confidence).map(\.detail)
  }

  @Test(
    "a cue phrase in the words of the line, copies, links and shape",
    arguments: [
      ("Related articles", ["“Related articles” on line 1 announces other articles"]),
      (
        "The heron of the weir is back again\nThe heron of the weir is back again\nA bell",
        [
          "“The heron of the weir is back again” is printed twice here",
          "none of its 3 lines ends a sentence",
        ]
      ),
      ("[The heron](https://weir.example/heron_(bird))", ["all of its text is links"]),
      ("[The heron of the weir](https://weir.example/a) is", ["87 % of its text is links"]),
    ])
  func quoted(text: String, details: [String]) {
    #expect(Self.details(text) == details)
  }

  @Test("the labeller alone is named, with its certainty rounded down and the nearest cue")
  func labeller() {
    #expect(
      Self.details("The heron is back") == [
        "the labeller alone says so (90 % sure), from its words and the lines around it"
      ])
    let page = Pages.judged("Related articles\nThe heron is back") { $0.hasPrefix("R") ? .body : .related }
    let details = SpanEvidence(page: page, lines: 1..<2).gathered(cues: [.related], confidence: 1).map(
      \.detail)
    #expect(
      details.first
        == "the labeller alone says so (100 % sure), from its words and the lines around it, such as “Related articles” on line 1"
    )
  }

  @Test("links never make up more than all of the text", arguments: UInt64(0)..<100)
  func links(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["[a](b)", "[](c)", "![d](e)", "f", " ", "[[g]](h)", "(", "]", "[i](j \"k\")"]
    let text = (0..<8).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let percents = Self.details("x" + text).compactMap { $0.firstMatch(of: /^(\d+) % of its text is links/) }
    for percent in percents { #expect((50..<100).contains(Int(percent.1) ?? -1)) }
  }

  @Test(
    "quotations leave out addresses, brackets and the marks of lists, and are cut",
    arguments: [
      ("* [The heron](https://weir.example/a) is back", "“The heron is back”"),
      ("## ![A heron](a.jpg)", "“A heron”"), ("![](a.jpg)", "an image"),
      ("You May Also **Like** __", "“You May Also Like”"), ("a_b * c", "“a_b * c”"),
      (String(repeating: "ờ", count: 70), "“" + String(repeating: "ờ", count: 60) + "…”"),
    ])
  func quotation(line: String, quoted: String) {
    let page = Pages.judged(line) { _ in .related }
    #expect(LineQuotation.text(of: 0, page) == quoted)
  }

  @Test("a phrase with a colon needs the colon in the line")
  func colon() {
    let lexicon = Lexicon(tabSeparated: Array("credit\ten\tdesign:".utf8))
    #expect(lexicon.phrases.map(\.text) == ["design:"])
    for (text, isCue) in [("Design: Ann Pollard", true), ("Design of the weir", false)] {
      let measures = PageMeasures(TextAnalysis(bytes: Array(text.utf8)), lexicon: lexicon)
      let page = ClassifiedPage(measures, [Posterior(certain: .caption)], threshold: 0.5)
      let evidence = SpanEvidence(page: page, lines: 0..<1).gathered(cues: [.credit], confidence: 1)
      #expect((evidence.first?.signal == "cue-phrase") == isCue)
    }
  }
}
