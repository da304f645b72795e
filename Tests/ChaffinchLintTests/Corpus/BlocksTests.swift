import Testing

@testable import ChaffinchLint

@Suite("Blocks are runs of lines between blank lines")
struct BlocksTests {
  @Test(
    "Ranges",
    arguments: [
      ([], []), (["", ""], []), (["a"], [0..<1]), (["a", "b"], [0..<2]), (["a", "", "b"], [0..<1, 1..<2]),
      (["", "a", "b", " ", "\t", "c", ""], [0..<2, 2..<3]),
    ] as [([String], [Range<Int>])])
  func ranges(lines: [String], expected: [Range<Int>]) {
    #expect(Blocks.ranges(of: analyse(lines)) == expected)
  }

  @Test("Fingerprints follow the lines and their order, not their form")
  func fingerprints() {
    let analysis = analyse([
      "Home", "News 1", "", "HOME", "news 2", "", "News 1", "Home", "", "Home", "News", "1",
    ])
    let blocks = Blocks.ranges(of: analysis).map { Blocks.fingerprint(of: $0, in: analysis) }
    #expect(blocks[0] == blocks[1])
    #expect(Set(blocks).count == 3)
  }
}
