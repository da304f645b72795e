import Testing

@testable import ChaffinchReport

@Suite("Text on its way into a Markdown table")
struct MarkdownTextTests {
  private func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    MarkdownText.append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain words, 3.5 %", "plain words, 3.5 %"),
    ("a|b\nc\td", "a\\|b c d"),
    ("readability_lxml _x_ a_", "readability_lxml \\_x\\_ a\\_"),
    ("<b>&amp;[x](https://a.example)", "\\<b\\>\\&amp;\\[x\\](https\\://a.example)"),
    ("![](x)`*~#@$", "\\!\\[\\](x)\\`\\*\\~\\#\\@\\$"),
    ("www.a.example", "www\\.a.example"),
    ("back\\slash", "back\\\\slash"),
    ("gpj\u{202E}exe", "gpj\\\\u{202e}exe"),
    ("::error::##[x]", "::error::\\#\\#\\[x\\]"),
  ])
  func escapes(text: String, expected: String) {
    #expect(escaped(text) == expected)
  }

  @Test func noTextEndsACellOrARow() {
    for sample in HostileText.samples(1000, seed: 12) {
      let output = escaped(String(decoding: sample, as: UTF8.self))
      var isEscaped = false
      for scalar in output.unicodeScalars {
        #expect(scalar != "\n" && scalar != "\r" && (scalar != "|" || isEscaped))
        isEscaped = scalar == "\\" && !isEscaped
      }
    }
  }
}
