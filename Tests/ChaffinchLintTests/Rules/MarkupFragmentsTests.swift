import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint

@Suite("Markup is told from text that looks like it")
struct MarkupFragmentsTests {
  private func fragments(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return MarkupFragments.find(in: bytes, 0..<bytes.count).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test("tags, entities, comments and empty links are found")
  func found() {
    #expect(fragments("one <b>two</b> three") == ["<b>", "</b>"])
    #expect(fragments("<A HREF=\"/x?a=1&amp;b\">go</A>") == ["<A HREF=\"/x?a=1&amp;b\">", "</A>"])
    #expect(fragments("line<br/>line<br />line") == ["<br/>", "<br />"])
    #expect(fragments("a&nbsp;b &#8217; &#x2019; &amp;") == ["&nbsp;", "&#8217;", "&#x2019;", "&amp;"])
    #expect(fragments("<!-- end of ad --> text") == ["<!-- end of ad -->"])
    #expect(fragments("endif]--> text") == ["-->"])
    #expect(fragments("before [](https://a.example/b) behind") == ["[](https://a.example/b)"])
  }

  @Test(
    "honest signs are left alone",
    arguments: [
      "a < b && c > d", "a <b && c> d", "I <3 you", "1 << 2 >> 3", "AT&T; R&D", "Paris --> Lyon", "x <= y",
      "<unknown>",
      "[label](https://a.example)", "[ ](x", "`<table>` and `&nbsp;`", "fish & chips; salt",
      "&; &#; &nothing;",
      "<", "&", "[](", "--", "</", "<!", "`", "Ich <sage> das", "5 <i und j> 7",
    ])
  func honest(text: String) {
    #expect(fragments(text) == [])
  }

  @Test(
    "hostile lines end, and unclosed ones hold nothing",
    arguments: ["<", "&", "[](", "<a ", "<a href=", "&#", "<!--", "</", "--", "`", "[", "<div "])
  func unclosed(unit: String) {
    #expect(fragments(String(repeating: unit, count: 100_000)).isEmpty)
  }

  @Test(
    "hostile lines of closed fragments give each of them", arguments: ["<b>", "&lt;", "[](x)", "<!---->"])
  func closed(unit: String) {
    #expect(fragments(String(repeating: unit, count: 20_000)).count == 20_000)
  }

  @Test("fragments stay inside the range, in order, whatever the bytes", arguments: 0..<50)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("<>&;-[]()!/`#ab \u{E9}nbsp=".utf8) + [0x80, 0xFF]
    let bytes = (0..<400).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
    var end = 50
    for fragment in MarkupFragments.find(in: bytes, 50..<350) {
      #expect(fragment.range.lowerBound >= end && !fragment.range.isEmpty)
      end = fragment.range.upperBound
    }
    #expect(end <= 350)
  }
}
