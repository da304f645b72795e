import Testing

@testable import ChaffinchCore
@testable import ChaffinchDataSets
@testable import ChaffinchText

@Suite("Shingles of a rolling hash")
struct TokenShinglesTests {
  /// Hashes of a few values, so that there are repeats.
  private func hashes(_ count: Int, of kinds: Int, _ random: inout SeededGenerator) -> [UInt64] {
    (0..<count).map { _ in TokenHash.combine(.random(in: 0..<UInt64(kinds), using: &random), 7) }
  }

  @Test("equal runs of words are equal shingles, wherever they stand", arguments: [1, 2, 3, 5, 8])
  func rolling(size: Int) {
    var random = SeededGenerator(seed: UInt64(size))
    let tokens = hashes(200, of: 4, &random)
    var shingles: [UInt64] = []
    TokenShingles.read(tokens, size: size, into: &shingles)
    #expect(shingles.count == 200 - size + 1)
    var runs: [[UInt64]: UInt64] = [:]
    for (start, shingle) in shingles.enumerated() {
      let run = Array(tokens[start..<start + size])
      #expect(runs[run, default: shingle] == shingle)
      runs[run] = shingle
    }
    #expect(Set(runs.values).count == runs.count)
  }

  @Test("short texts are one shingle, empty ones none")
  func shortTexts() {
    var shingles: [UInt64] = [9]
    TokenShingles.read([], size: 5, into: &shingles)
    #expect(shingles.isEmpty)
    TokenShingles.read([1, 2], size: 5, into: &shingles)
    #expect(shingles.count == 1)
    let short = shingles
    TokenShingles.read([2, 1], size: 5, into: &shingles)
    #expect(shingles != short)
  }
}
