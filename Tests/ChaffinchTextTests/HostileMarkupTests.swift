import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

/// Every case here takes hours where the work is quadratic in the line's length: that the suite ends is the test.
@Suite("Hostile markup takes linear work")
struct HostileMarkupTests {
  private static let length = 100_000

  @Test(
    "Nothing that does not balance is markup",
    arguments: ["[", "]", "(", "![", "](", "[](", "<", "<a", "</", "[a](b", "](((", "<a <b "])
  func unbalanced(unit: String) {
    let line = shape(of: String(repeating: unit, count: Self.length))
    #expect(line.links == 0 && line.images == 0 && line.tags == 0)
    let visible = unit.unicodeScalars.count { $0 != " " } * Self.length
    #expect(line.visibleLength - line.spaces == visible)
  }

  @Test("Deep nesting is cut off, and what is left is text")
  func deepNesting() {
    let text =
      String(repeating: "[", count: Self.length) + "x" + String(repeating: "](u)", count: Self.length)
    let line = shape(of: text)
    #expect(line.links > 0 && line.links < 100)
    #expect(line.tokens > 0)
  }

  @Test("Many small links are all found")
  func manyLinks() {
    let line = shape(of: String(repeating: "[x](u) ", count: Self.length))
    #expect(line.links == Self.length)
    #expect(line.linkShare > 0.49 && line.linkShare < 0.51)
  }

  @Test("Opening brackets without end hide no later link")
  func linkAfterBrackets() {
    let line = shape(of: String(repeating: "[", count: 1000) + "[label](u)")
    #expect(line.links == 1)
    #expect(line.linkLength == 5)
  }

  @Test("An address of more than 4096 bytes is none")
  func endlessAddress() {
    let address = String(repeating: "a", count: 5000)
    #expect(shape(of: "[x](\(address))").links == 0)
    #expect(shape(of: "[x](\(address.prefix(4000)))").links == 1)
  }

  @Test("Broken bytes inside markup neither crash nor get lost")
  func brokenBytes() {
    var generator = SeededGenerator(seed: 51)
    let alphabet: [UInt8] = Array("[]()<>!a /".utf8) + [0xFF, 0xC3, 0x00, 0xCC, 0x81]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      for line in TextAnalysis(bytes: bytes).lines {
        #expect(line.start >= 0 && line.start < line.end && line.end <= bytes.count)
        #expect(line.visibleLength <= line.end - line.start)
        #expect(line.linkShare <= 1)
      }
    }
  }
}
