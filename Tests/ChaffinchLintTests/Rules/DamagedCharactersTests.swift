import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint

@Suite("Damage is told from letters that look like it")
struct DamagedCharactersTests {
  private func kinds(_ bytes: [UInt8]) -> [DamagedCharacters.Kind] {
    DamagedCharacters.find(in: bytes, 0..<bytes.count).map(\.kind)
  }

  /// `text` as it looks when its UTF-8 is read as Windows-1252; bytes that are undefined there stay control characters.
  private func misread(_ text: String) -> String {
    let high: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
      0x8D, 0x017D,
      0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
      0x0153, 0x9D,
      0x017E, 0x0178,
    ]
    let scalars = text.utf8.compactMap { byte in
      Unicode.Scalar((0x80..<0xA0).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte))
    }
    return String(String.UnicodeScalarView(scalars))
  }

  @Test(
    "one misread character is found in a word",
    arguments: ["é", "ü", "ế", "ñ", "ø", "đ", "ơ", "ễ", "ő", "ř", "à", "ç", "ß", "Ö", "ë", "û"])
  func word(letter: String) {
    #expect(kinds(Array("go\(misread(letter))ne away".utf8)) == [.mojibake])
  }

  @Test("one misread sign is found between words", arguments: ["“", "”", "—", "’", "…", "€", "™", "«", "😀"])
  func sign(sign: String) {
    #expect(kinds(Array("he said \(misread(sign)) and left".utf8)).contains(.mojibake))
  }

  @Test("“â€” without the character that was lost is found")
  func truncated() {
    #expect(kinds(Array("he saidâ€ and left".utf8)) == [.mojibake])
  }

  @Test("invalid bytes, replacement and control characters are found")
  func others() {
    #expect(kinds([0x61, 0xFF, 0x62, 0xC3]) == [.invalid, .invalid])
    #expect(kinds(Array("caf\u{FFFD}".utf8)) == [.replacement])
    #expect(kinds(Array("a\u{0}b\u{7F}c\u{85}d\te".utf8)) == [.control, .control, .control])
  }

  @Test(
    "honest text in many languages is left alone",
    arguments: [
      "”Det svåraste är Å”, sade hon. På ”Å…” och LULEÅ–UMEÅ, Å: å, ÅÄÖ.",
      "„Ä“, „Ö“ und „Ü“ sind Umlaute – „Straße“ hat keinen. ÄÖÜ!",
      "« Ça alors ! » L’élève a noté « À LÀ… » — où ? CÔTÉ, NOËL, ÎLE.",
      "“ĐÔ”, “ĐÃ”, ĐÃ\u{A0}NỘP, lễ… rồi “thế à?” — ông bảo: “Là Â”.",
      "“AMANHÃ”, “IRMÃ…” e “NÃO” — ela já está… e será “cá”.",
      "«Él está…», dijo; «¡qué será!» ¿No? «Ñandú».",
      "Æ” og Å’ er bokstaver; «Å» også. Blåbær på Røst …",
      "„Árvíztűrő tükörfúrógép” – mondta ő… „É”",
      "他说：“你好。”——…… 「東京」へ　行く", "قال: «مرحبا» … و“شكرا”", "Пример: «Ä» и „Å“ — буквы…",
      "Příliš žluťoučký kůň „Ě“",
    ])
  func honest(text: String) {
    #expect(kinds(Array(text.utf8)).isEmpty)
  }

  @Test("no honest example of any rule is damaged")
  func examples() {
    for rule in RuleList.all where rule.metadata.name != EncodingDamageRule.metadata.name {
      for example in rule.metadata.examples {
        #expect(kinds(Array(example.text.replacing("\n", with: " ").utf8)).isEmpty, "\(example.title)")
      }
    }
  }

  @Test("hostile lines end", arguments: ["Ã", "â", "â€", "ðŸ", "á»", "Ã©", "\u{FFFD}"])
  func hostile(unit: String) {
    let bytes = Array(String(repeating: unit, count: 50_000).utf8)
    var end = 0
    for damage in DamagedCharacters.find(in: bytes, 0..<bytes.count) {
      #expect(damage.range.lowerBound >= end)
      end = damage.range.upperBound
    }
    #expect(end <= bytes.count)
  }

  @Test("any bytes give ranges inside the line", arguments: 0..<50)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<300).map { _ in UInt8.random(in: 0x70...0xFF, using: &generator) }
    var end = 20
    for damage in DamagedCharacters.find(in: bytes, 20..<280) {
      #expect(damage.range.lowerBound >= end && !damage.range.isEmpty)
      end = damage.range.upperBound
    }
    #expect(end <= 280)
  }
}
