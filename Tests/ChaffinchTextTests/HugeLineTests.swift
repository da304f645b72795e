import ChaffinchText
import Testing

@Suite("Lines of any length are measured whole and kept in part")
struct HugeLineTests {
  @Test("More tokens than are kept still count and tell lines apart")
  func tailDiffers() {
    let head = String(repeating: "word ", count: TextAnalysis.tokensKept + 10)
    let first = analyse(head + "one two")
    let second = analyse(head + "one three")
    let swapped = analyse(head + "two one")
    #expect(first.tokens == second.tokens)
    #expect(first.lines[0].tokens == TextAnalysis.tokensKept + 12)
    #expect(Set([first, second, swapped].map { $0.lines[0].fingerprint }).count == 3)
    #expect(analyse(head.uppercased() + "One, Two").lines[0].fingerprint == first.lines[0].fingerprint)
  }

  @Test("The line behind a huge one begins with tokens of its own")
  func lineBehind() {
    let analysis = analyse(String(repeating: "word ", count: 5000) + "\nnext line")
    #expect(analysis.lines[1].tokenRange.count == 2)
    #expect(analysis.lines[1].fingerprint == shape(of: "next line").fingerprint)
  }

  @Test("A line of 20 MB keeps 4096 tokens and a few dozen scalars")
  func twentyMegabytes() {
    // One long word makes most of it: the debug build takes a second or two per million tokens.
    var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 20_000_000)
    for position in stride(from: 7, to: 1_000_000, by: 8) { bytes[position] = UInt8(ascii: " ") }
    let analysis = TextAnalysis(bytes: bytes)
    #expect(analysis.lines.count == 1)
    #expect(analysis.tokens.count == TextAnalysis.tokensKept)
    #expect(analysis.lines[0].tokens == 125_001)
    #expect(analysis.lines[0].visibleLength == bytes.count)
    #expect(analysis.edges.count == 48)
  }
}
