import Testing

@testable import ChaffinchCore
@testable import ChaffinchDataSets

@Suite("Units of a text")
struct TextUnitsTests {
  private func units(_ kind: UnitKind, _ text: [UInt8]) -> [Range<Int>] {
    var units = TextUnits(kind)
    text.withUnsafeBufferPointer { units.read($0) }
    return units.ranges
  }

  private func texts(_ kind: UnitKind, _ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return units(kind, bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test("are cut at blank lines, line ends and sentence ends")
  func borders() {
    let text = " One.\nTwo! \n \r\nThree\rFour\n"
    #expect(texts(.document, text) == ["One.\nTwo! \n \r\nThree\rFour"])
    #expect(texts(.paragraph, text) == ["One.\nTwo!", "Three\rFour"])
    #expect(texts(.line, text) == ["One.", "Two!", "", "Three", "Four"])
    #expect(texts(.sentence, text) == ["One.", "Two!", "Three", "Four"])
  }

  @Test("end with marks and what closes behind them")
  func sentences() {
    #expect(
      texts(.sentence, "He said \"no.\" (Why?) 3.14 is pi... and so on") == [
        "He said \"no.\"", "(Why?)", "3.14 is pi...", "and so on",
      ])
    #expect(texts(.sentence, "鳥です。「はい。」そう？いいえ") == ["鳥です。", "「はい。」", "そう？", "いいえ"])
    #expect(
      texts(.sentence, "example.com is. “Sí.” Et « oui. » Fin… là") == [
        "example.com is.", "“Sí.”", "Et « oui.", "» Fin…", "là",
      ])
  }

  @Test(
    "stand in order, with white space between them only, and hold all words", arguments: UnitKind.allCases)
  func hostileBytes(kind: UnitKind) {
    var random = SeededGenerator(seed: 3)
    let alphabet: [UInt8] = [
      0x61, 0x2E, 0x20, 0x0A, 0x0D, 0xE3, 0x80, 0x82, 0xFF, 0xE2, 0x9D, 0xC2, 0x30, 0x21,
    ]
    for length in 0..<400 {
      let text = (0..<length % 60).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let units = units(kind, text)
      var end = 0
      for unit in units {
        #expect(unit.lowerBound >= end)
        #expect(text[end..<unit.lowerBound].allSatisfy { $0.isWhiteSpace })
        end = unit.upperBound
      }
      #expect(text[end...].allSatisfy { $0.isWhiteSpace })
      text.withUnsafeBufferPointer { text in
        var (whole, parts, ends) = (WordTokens(), WordTokens(), [Int]())
        whole.read(text)
        parts.read(text, units: units, ends: &ends)
        #expect(parts.hashes == whole.hashes)
        #expect(ends.count == units.count)
        #expect(ends.last ?? 0 == whole.hashes.count)
        // Without any removal the text is as it was.
        #expect(units.isEmpty || UnitRemoval.text(text, units: units) { _ in false } == Array(text))
      }
    }
  }

  @Test("leave the widest gap where they are taken out")
  func removal() {
    func without(_ kind: UnitKind, _ text: String, _ removed: Set<Int>) -> String {
      let bytes = Array(text.utf8)
      let units = units(kind, bytes)
      return bytes.withUnsafeBufferPointer {
        String(decoding: UnitRemoval.text($0, units: units) { removed.contains($0) }, as: UTF8.self)
      }
    }
    #expect(without(.sentence, "A. B. C.\nD.", [2]) == "A. B.\nD.")
    #expect(without(.sentence, "A. B. C.\nD.", [1]) == "A. C.\nD.")
    #expect(without(.line, "a\n  b\n    c\n", [1]) == "a\n    c\n")
    #expect(without(.paragraph, "\na\n\nb\n\n\nc\n", [0, 1]) == "\nc\n")
    #expect(without(.paragraph, "a\n\nb\n\n\nc\n", [2]) == "a\n\nb\n")
    #expect(without(.line, "a\nb", [0, 1]).isEmpty)
  }
}
