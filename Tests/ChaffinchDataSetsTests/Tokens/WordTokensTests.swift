import Testing

@testable import ChaffinchCore
@testable import ChaffinchDataSets

@Suite("Words of a text")
struct WordTokensTests {
  private func words(_ text: String) -> [UInt64] {
    var tokens = WordTokens()
    Array(text.utf8).withUnsafeBufferPointer { tokens.read($0) }
    return tokens.hashes
  }

  /// The same words by the standard library's own notions.
  private func oracle(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      let isStandalone =
        (0x0E00...0x0E7F).contains(scalar.value) || (0x3040...0x30FF).contains(scalar.value)
        || (0x3400...0x9FFF).contains(scalar.value) || (0xAC00...0xD7AF).contains(scalar.value)
      let isPart: Bool =
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        case .decimalNumber, .letterNumber, .otherNumber: true
        default: scalar == "_"
        }
      if isPart, !isStandalone {
        word += properties.lowercaseMapping
      } else {
        if !word.isEmpty { words.append(word) }
        word = ""
        if isStandalone { words.append(String(scalar)) }
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  @Test("case, marks and signs between words do not matter")
  func wordsAreFolded() {
    #expect(words("Grain, chaff; GRAIN!") == words("grain chaff grain"))
    #expect(words("snake_case 3D") == words("SNAKE_CASE 3d"))
    #expect(words("a-b") != words("ab"))
  }

  @Test("characters of scripts without spaces are words of their own")
  func standaloneScripts() {
    #expect(words("麦と粃").count == 3)
    #expect(words("ข้าว").count == 4)
    #expect(words("밀알 x").count == 3)
  }

  @Test("bytes that are not UTF-8 stand between words")
  func invalidBytes() {
    var tokens = WordTokens()
    [0x61, 0xFF, 0x62, 0xC3].withUnsafeBufferPointer { tokens.read($0) }
    #expect(tokens.hashes == words("a b"))
    tokens.read(UnsafeBufferPointer(start: nil, count: 0))
    #expect(tokens.hashes.isEmpty)
  }

  @Test("mixed texts have the words that the standard library finds", arguments: 0..<200 as Range<UInt64>)
  func sameAsOracle(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("aBz9_ -,.éÉßŽđĐươ中か한ไ\u{301}\n½Ⅷ²😀𝕏ſΣ".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<60 { text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)]) }
    let expected = oracle(String(text))
    let found = words(String(text))
    #expect(found.count == expected.count)
    for (one, other) in zip(found, expected) { #expect([one] == words(other)) }
  }
}
