import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

@Suite("Shingles are the hashes of all runs of n tokens")
struct ShingleTests {
  private func shingles(of tokens: ArraySlice<UInt64>, size: Int) -> [UInt64] {
    var hashes: [UInt64] = []
    Shingles.append(of: tokens, size: size, to: &hashes)
    return hashes
  }

  /// Joins each window of tokens from the left.
  private func naiveShingles(of tokens: ArraySlice<UInt64>, size: Int) -> [UInt64] {
    let tokens = Array(tokens)
    guard tokens.count > size else {
      return tokens.isEmpty ? [] : [tokens.dropFirst().reduce(tokens[0], TokenHash.combine)]
    }
    return (0...(tokens.count - size)).map { start in
      tokens[start + 1..<start + size].reduce(tokens[start], TokenHash.combine)
    }
  }

  @Test("As the naive windows, for every size and length, out of the middle of an array")
  func naiveOracle() {
    var generator = SeededGenerator(seed: 1)
    for size in 1...6 {
      for length in 0...20 {
        let tokens = (0..<length + 5).map { _ in UInt64.random(in: 0...9, using: &generator) }
        let slice = tokens[3..<3 + length]
        #expect(shingles(of: slice, size: size) == naiveShingles(of: slice, size: size))
      }
    }
  }

  @Test("Equal runs give equal shingles, other order another shingle")
  func order() {
    #expect(
      shingles(of: [1, 2, 3, 9, 1, 2, 3][...], size: 3).first == shingles(of: [1, 2, 3][...], size: 3).last)
    #expect(shingles(of: [1, 2, 3][...], size: 3) != shingles(of: [3, 2, 1][...], size: 3))
    #expect(shingles(of: [1, 2][...], size: 5) != shingles(of: [1, 2, 0][...], size: 5))
  }

  @Test("A size below one counts as one")
  func sizeBelowOne() {
    #expect(shingles(of: [4, 5, 6][...], size: 0) == [4, 5, 6])
    #expect(shingles(of: [4, 5, 6][...], size: -3) == [4, 5, 6])
  }

  @Test("What was in the array before stays")
  func appends() {
    var hashes: [UInt64] = [7]
    Shingles.append(of: [], size: 3, to: &hashes)
    Shingles.append(of: [8], size: 3, to: &hashes)
    #expect(hashes == [7, 8])
  }
}
