import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

@Suite("Winnowing keeps the smallest hash of every window")
struct WinnowingTests {
  private func winnowed(_ hashes: ArraySlice<UInt64>, window: Int) -> [UInt64] {
    var kept: [UInt64] = []
    Winnowing.append(of: hashes, window: window, to: &kept)
    return kept
  }

  /// Looks at every window from scratch: the place of its rightmost smallest hash, each place once.
  private func naiveWinnowed(_ hashes: ArraySlice<UInt64>, window: Int) -> [UInt64] {
    let hashes = Array(hashes)
    guard !hashes.isEmpty else { return [] }
    let window = min(window, hashes.count)
    var places: [Int] = []
    for start in 0...(hashes.count - window) {
      let smallest = hashes[start..<start + window].min() ?? 0
      let place = hashes[start..<start + window].lastIndex(of: smallest) ?? start
      if places.last != place { places.append(place) }
    }
    return places.map { hashes[$0] }
  }

  @Test("As the naive windows, equal hashes included", arguments: 1...9)
  func naiveOracle(window: Int) {
    var generator = SeededGenerator(seed: UInt64(window))
    for length in 0...60 {
      let hashes = (0..<length + 4).map { _ in UInt64.random(in: 0...12, using: &generator) }
      let slice = hashes[2..<2 + length]
      #expect(winnowed(slice, window: window) == naiveWinnowed(slice, window: window))
    }
  }

  @Test("A passage of window + size - 1 tokens that two texts share leaves a common fingerprint")
  func guarantee() {
    var generator = SeededGenerator(seed: 3)
    let (window, size) = (4, 5)
    for _ in 0..<500 {
      let passage = (0..<window + size - 1).map { _ in generator.next() }
      let kept = (0..<2).map { _ in
        let before = (0..<Int.random(in: 0...30, using: &generator)).map { _ in generator.next() }
        let after = (0..<Int.random(in: 0...30, using: &generator)).map { _ in generator.next() }
        var shingles: [UInt64] = []
        Shingles.append(of: (before + passage + after)[...], size: size, to: &shingles)
        return Set(winnowed(shingles[...], window: window))
      }
      #expect(!kept[0].isDisjoint(with: kept[1]))
    }
  }

  @Test("About 2 / (window + 1) of random hashes are kept")
  func density() {
    var generator = SeededGenerator(seed: 4)
    let hashes = (0..<20_000).map { _ in generator.next() }
    let share = Double(winnowed(hashes[...], window: 4).count) / Double(hashes.count)
    #expect(abs(share - 0.4) < 0.02)
  }

  @Test("A window below one counts as one, and keeps all")
  func windowBelowOne() {
    #expect(winnowed([3, 1, 2][...], window: 0) == [3, 1, 2])
  }
}
