import Testing

@testable import ChaffinchReport

@Suite("Text on its way into HTML")
struct HTMLTextTests {
  private func escaped(_ text: [UInt8]) -> String {
    var output: [UInt8] = []
    MarkupText.append(text.span, as: .html, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// What must come out, scalar by scalar.
  private func oracle(_ text: [UInt8]) -> String {
    var result = ""
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      switch scalar {
      case "#" where next == "#": result += "&#35;"
      case ":" where next == ":": result += "&#58;"
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "\n"
      case _ where HiddenScalars.contains(scalar): result += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  @Test func agreesWithTheDefinition() {
    for text in HostileText.samples(3000, seed: 11) {
      #expect(Array(escaped(text).utf8) == Array(oracle(text).utf8))
    }
  }

  @Test func endsNeitherAnAttributeNorAnElement() {
    #expect(
      escaped(Array(#"</td><script>alert('x')</script>" onload="&lt;"#.utf8))
        == "&lt;/td&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;&amp;lt;")
    #expect(escaped(Array("gpj\u{202E}exe\u{0}".utf8)) == "gpj\\u{202e}exe\\u{0}")
  }

  @Test func attributesAndTextAreEscapedByTheWriter() {
    var html = HTMLWriter()
    html.element("p", ["title": "\"><b>"]) { $0.foreignText("<i>") }
    #expect(
      String(decoding: html.bytes, as: UTF8.self)
        == "<p title=\"&quot;&gt;&lt;b&gt;\"><bdi>&lt;i&gt;</bdi></p>")
  }
}

@Suite("Text on its way into XML")
struct XMLTextTests {
  @Test(arguments: [
    ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&apos;"), ("]]>", "]]&gt;"), ("a\u{1B}[0m\u{0}", #"a\u{1b}[0m\u{0}"#),
    ("\u{FFFE}\u{FFFF}\u{202E}\u{85}", #"\u{fffe}\u{ffff}\u{202e}\u{85}"#), ("a\tb\nc", #"a&#9;b\u{a}c"#),
    ("##[error]", "##&#91;error]"), ("Tiếng 日本", "Tiếng 日本"),
  ])
  func isEscaped(text: String, expected: String) {
    var output: [UInt8] = []
    MarkupText.append(Array(text.utf8).span, as: .xml, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }
}
