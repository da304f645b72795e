import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

@Suite("What remains of a document is as if the other lines had never stood in it")
struct RemainingLinesTests {
  @Test("lines and their measures are those of the text without the others", arguments: UInt64(0)..<200)
  func remaining(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool = [
      "", "  ", "The keeper counts 12 boats.", "[Next](https://harbour.example/next-page)", "港の船を数える。",
      "![](a.jpg)", "THE KEEPER", "<b>Boats</b>", "tàu thuyền",
    ]
    let texts = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      pool.randomElement(using: &generator) ?? ""
    }
    let whole = analyse(texts.joined(separator: "\n"))
    let kept = whole.lines.indices.filter { _ in Bool.random(using: &generator) }
    let numbers = Set(kept.map { whole.lines[$0].index })
    let isBlank = { (number: Int) in !whole.lines.contains { $0.index == number } }
    let left = texts.indices.filter { numbers.contains($0) || isBlank($0) }.map { texts[$0] }

    let remaining = whole.keeping(kept)
    guard !left.isEmpty else {
      // A text has one line at least; a document that lost all of its lines has none.
      #expect(remaining.lines.isEmpty && remaining.document.lines.isEmpty)
      return
    }
    let oracle = analyse(left.joined(separator: "\n"))
    #expect(remaining.document.lines.count == oracle.document.lines.count)
    #expect(remaining.lines.map(\.index) == oracle.lines.map(\.index))
    #expect(remaining.lines.map(\.fingerprint) == oracle.lines.map(\.fingerprint))
    #expect(remaining.lines.map(\.rawLength) == oracle.lines.map(\.rawLength))
    #expect(remaining.lines.map(\.effectiveLength) == oracle.lines.map(\.effectiveLength))
    for (line, expected) in zip(remaining.lines, oracle.lines) {
      #expect(remaining.tokens[line.tokenRange] == oracle.tokens[expected.tokenRange])
      #expect(
        remaining.document.bytes[line.start..<line.end]
          == oracle.document.bytes[expected.start..<expected.end])
    }
  }
}
