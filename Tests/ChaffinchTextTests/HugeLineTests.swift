import Testing

@testable import ChaffinchText

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

  // A debug build takes minutes for 20 MB, and finds the same faults in a tenth of it.
  #if DEBUG
  private static let hugeLength = 2_000_000
  #else
  private static let hugeLength = 20_000_000
  #endif

  @Test("A line of 20 MB keeps 4096 tokens and a few dozen scalars")
  func twentyMegabytes() {
    var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: Self.hugeLength)
    for position in stride(from: 7, to: 200_000, by: 8) { bytes[position] = UInt8(ascii: " ") }
    let analysis = TextAnalysis(bytes: bytes)
    #expect(analysis.lines.count == 1)
    #expect(analysis.tokens.count == TextAnalysis.tokensKept)
    #expect(analysis.lines[0].tokens == 25_001)
    #expect(analysis.lines[0].visibleLength == bytes.count)
    #expect(analysis.edges.count == 48)
  }
}
