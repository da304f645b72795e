import Testing

@testable import ChaffinchReport

/// The scalars that must not reach a screen, as a list written out for the tests.
enum HiddenScalars {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x00...0x08, 0x0A...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160,
    0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164...0x3164,
    0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
    0xE0000...0xE0FFF,
  ]

  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
  }
}

@Suite("Text on its way to a terminal")
struct TerminalTextTests {
  private func shown(_ text: [UInt8], after output: String = "x") -> [UInt8] {
    var output = Array(output.utf8)
    let start = output.count
    TerminalText.append(text.span, to: &output)
    return Array(output[start...])
  }

  private func shown(_ text: String, after output: String = "x") -> String {
    String(decoding: shown(Array(text.utf8), after: output), as: UTF8.self)
  }

  /// The rules read off the definition, byte by byte.
  private func oracle(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var offset = 0
    while offset < text.count {
      let length = (1...4).first { length in
        offset + length <= text.count
          && String(validating: text[offset..<offset + length], as: UTF8.self)?.unicodeScalars.count == 1
      }
      let bytes = text[offset..<offset + (length ?? 1)]
      let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "?"
      let hexadecimal = String(scalar.value, radix: 16)
      if length == nil {
        result += Array("\\x\(String(text[offset], radix: 16))".utf8)
      } else if HiddenScalars.contains(scalar) {
        let twoDigits = hexadecimal.count < 2 ? "0" + hexadecimal : hexadecimal
        result += Array((scalar.isASCII ? "\\x\(twoDigits)" : "\\u{\(hexadecimal)}").utf8)
      } else if scalar == "[", Self.endsCommandHead(result) {
        result += Array("\\[".utf8)
      } else {
        result += bytes
      }
      offset += length ?? 1
    }
    return result
  }

  @Test func agreesWithTheDefinition() {
    for text in HostileText.samples(3000, seed: 4) {
      #expect(shown(text) == oracle(text))
    }
  }

  @Test func letsNothingThroughThatActsOrHides() {
    for text in HostileText.samples(3000, seed: 5) {
      let scalars = String(validating: shown(text), as: UTF8.self)?.unicodeScalars
      #expect(scalars?.contains(where: HiddenScalars.contains) == false)
    }
  }

  @Test func leavesTextForPeopleAlone() {
    let text = "Tab\tTiếng Việt, 日本語 — e\u{301} ❤\u{FE0F} #[a] :: $PATH"
    #expect(shown(text) == text)
  }

  @Test func showsControlsAndBrokenBytes() {
    #expect(shown("\u{1B}[31m\r\n") == #"\x1b[31m\x0d\x0a"#)
    #expect(shown("\u{9B}\u{202E}\u{200B}") == #"\u{9b}\u{202e}\u{200b}"#)
    #expect(shown([0x61, 0xFF, 0xC3]) == Array(#"a\xff\xc3"#.utf8))
  }

  @Test(arguments: [("##", "[error]"), ("#", "#[error]"), ("", "##[error]")])
  func breaksBracketCommandsWhereverTheyAreJoined(before: String, text: String) {
    #expect((before + shown(text, after: before)) == #"##\[error]"#)
  }

  @Test(arguments: ["", "\n", "line\n  ", "\u{3000}\u{A0}", "\t"])
  func breaksCommandsAtTheStartOfALine(before: String) {
    #expect(shown("::error::x", after: before) == #":\:error::x"#)
  }

  @Test func leavesColonsWithinALineAlone() {
    #expect(shown("::error::x", after: "7 |") == "::error::x")
    #expect(shown("::x", after: "漢") == "::x")
  }

  /// Whether `text` ends with `##`, or with `##` and a word of at most sixteen letters as in `##vso`.
  private static func endsCommandHead(_ text: [UInt8]) -> Bool {
    let letters = text.reversed().prefix { (0x61...0x7A).contains($0 | 0x20) }.count
    return letters <= 16 && text.dropLast(letters).suffix(2) == [0x23, 0x23]
  }

  @Test func countsTheColumnsItFills() {
    for text in HostileText.samples(1000, seed: 6) where !text.contains(0x09) {
      let printed = String(decoding: shown(text), as: UTF8.self).unicodeScalars
      let expected = printed.reduce(0) { $0 + $1.displayColumns }
      #expect(TerminalText.columns(of: text.span) == expected)
    }
  }

  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("カナ", 4),
    ("ｶﾅ", 2), ("Ａ", 2), ("😀", 2), ("🇻🇳", 2), ("……", 2), ("", 0),
  ])
  func knowsTheWidthOfScripts(text: String, columns: Int) {
    #expect(TerminalText.columns(of: Array(text.utf8).span) == columns)
  }
}
