import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

@Suite("Sets of bits")
struct BitSetTests {
  @Test("find the bits in a range", arguments: [1, 63, 64, 65, 200])
  func ranges(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    for _ in 0..<50 {
      var set = BitSet(count: count)
      let index = Int.random(in: 0..<count, using: &random)
      set.set(index)
      let start = Int.random(in: 0...count, using: &random)
      let range = start..<Int.random(in: start...count, using: &random)
      #expect(set.contains(in: range) == range.contains(index))
    }
  }
}
