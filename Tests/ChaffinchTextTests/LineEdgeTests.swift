import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

@Suite("The ends of a line are kept as folded text")
struct LineEdgeTests {
  @Test(
    "Folded letters, digit runs as one 0, white space as one space",
    arguments: [
      ("Read  MORE", "read more"), ("Page 1234, x", "page 0, x"), ("ﬁn", "fin"), ("a <br> <br> b", "a b"),
      ("one ![i](x) ![j](y) two", "one two"), ("end <br>", "end"), ("<br> start", "start"), ("a<br>b", "a b"),
      ("[x](u) y", "x y"),
    ])
  func text(text: String, edges: String) {
    #expect(analyse(text).edgeText == edges)
  }

  @Test("Long lines keep 36 scalars of the beginning and 12 of the end")
  func longLines() {
    var generator = SeededGenerator(seed: 61)
    for length in 1...200 {
      let letters = (0..<length).map { _ in
        "abcdefghijklmnopqrstuvwxyz".randomElement(using: &generator) ?? "a"
      }
      let analysis = analyse(String(letters))
      let expected = letters.prefix(36) + letters.dropFirst(36).suffix(12)
      #expect(analysis.edgeText == String(expected))
      #expect(analysis.lines[0].edgeHead == min(36, length))
    }
  }

  @Test("A tag at the end of a long line adds nothing to its end")
  func trailingTag() {
    let text = String(repeating: "word ", count: 20) + "last"
    #expect(analyse(text + " <br>").edgeText == analyse(text).edgeText)
  }

  @Test("One line's ends do not leak into the next")
  func severalLines() {
    let analysis = analyse(String(repeating: "x", count: 80) + "\nshort\n\nlast")
    #expect(analysis.lines.map(\.edgeRange) == [0..<48, 48..<53, 53..<57])
    #expect(analysis.lines.map(\.edgeHead) == [36, 5, 4])
  }

  @Test("The pattern is that of letters, digits and signs, not of the letters themselves")
  func pattern() {
    #expect(shape(of: "By Anna Lee | 12:30").patternHash == shape(of: "By Otto Berg | 09:15").patternHash)
    #expect(shape(of: "By Anna Lee | 12:30").patternHash != shape(of: "by anna lee, 12:30").patternHash)
  }
}
