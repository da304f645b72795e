import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

@Suite("Sets of shingles")
struct ShingleSetTests {
  /// Hashes of a few values, so that there are repeats.
  private func hashes(_ count: Int, of kinds: Int, _ random: inout SeededGenerator) -> [UInt64] {
    (0..<count).map { _ in TokenHash.combine(.random(in: 0..<UInt64(kinds), using: &random), 7) }
  }

  @Test("a set holds the distinct hashes in order", arguments: [0, 1, 2, 16, 17, 18, 100, 1000, 5000])
  func sorted(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let values = hashes(count, of: max(1, count / 2), &random)
    #expect(ShingleSet(values).values == Set(values).sorted())
  }

  @Test("the ends of the range and many equal hashes are sorted too")
  func extremes() {
    let values = [UInt64.max, 0, .max, 0, 1, .max - 1] + [UInt64](repeating: 42, count: 300)
    #expect(ShingleSet(values).values == [0, 1, 42, .max - 1, .max])
  }

  @Test("common values and similarity are those of sets", arguments: 0..<50 as Range<UInt64>)
  func similarity(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let one = hashes(Int.random(in: 0..<80, using: &random), of: 60, &random)
    let two = hashes(Int.random(in: 0..<80, using: &random), of: 60, &random)
    let common = Set(one).intersection(two).count
    let union = Set(one).union(two).count
    let (first, second) = (ShingleSet(one), ShingleSet(two))
    #expect(first.commonCount(second) == common)
    #expect(first.jaccard(second) == (union == 0 ? 1 : Double(common) / Double(union)))
    #expect(first.jaccard(first) == 1)
  }
}
