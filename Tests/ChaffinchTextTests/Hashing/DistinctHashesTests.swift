import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

@Suite("Distinct hashes are numbered in the order they first occur")
struct DistinctHashesTests {
  /// The numbers and first indices by a dictionary.
  private static func numbered(_ hashes: [UInt64]) -> (numbers: [Int32], firstIndices: [Int32]) {
    var known: [UInt64: Int32] = [:]
    var firstIndices: [Int32] = []
    let numbers = hashes.enumerated().map { index, hash in
      if let number = known[hash] { return number }
      known[hash] = Int32(firstIndices.count)
      firstIndices.append(Int32(index))
      return Int32(firstIndices.count - 1)
    }
    return (numbers, firstIndices)
  }

  @Test("Lists of any length and any number of values agree with a dictionary")
  func oracle() {
    var generator = SeededGenerator(seed: 7)
    for length in [0, 1, 2, 3, 4, 5, 7, 8, 9, 63, 64, 65, 1000] {
      for values in [1, 2, 10, 10_000] as [UInt64] {
        let hashes = (0..<length).map { _ in
          UInt64.random(in: 0..<values, using: &generator) &* 0x9E37_79B9_7F4A_7C15
        }
        let (found, expected) = (DistinctHashes(hashes), Self.numbered(hashes))
        #expect(found.numbers == expected.numbers)
        #expect(found.firstIndices == expected.firstIndices)
        #expect(found.count == expected.firstIndices.count)
      }
    }
  }

  @Test("Hashes that share a slot are told apart, zero and the largest value included")
  func collisions() {
    let hashes = (0..<200).map { UInt64($0) << 40 } + [.max, 0, .max] + (0..<200).map { UInt64($0) << 40 }
    let (found, expected) = (DistinctHashes(hashes), Self.numbered(hashes))
    #expect(found.numbers == expected.numbers)
    #expect(found.firstIndices == expected.firstIndices)
  }
}
