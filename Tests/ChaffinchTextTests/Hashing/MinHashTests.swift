import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

@Suite("MinHash estimates the Jaccard similarity of sets")
struct MinHashTests {
  private static let layouts: [MinHash.Layout] = [.onePass, .twoPasses]

  /// Two random sets of `size` hashes, `common` of them in both.
  private func pair(size: Int, common: Int, _ generator: inout SeededGenerator) -> ([UInt64], [UInt64]) {
    let shared = (0..<common).map { _ in generator.next() }
    let first = (0..<size - common).map { _ in generator.next() }
    let second = (0..<size - common).map { _ in generator.next() }
    return (shared + first, shared + second)
  }

  @Test(
    "The estimate is near the truth, and nearer on average", arguments: [0, 100, 300, 450, 500], layouts)
  func estimate(common: Int, layout: MinHash.Layout) {
    var generator = SeededGenerator(seed: UInt64(common))
    let truth = Double(common) / Double(1000 - common)
    var sum = 0.0
    let trials = 60
    for _ in 0..<trials {
      let (first, second) = pair(size: 500, common: common, &generator)
      let estimate = MinHash(first, layout: layout).similarity(to: MinHash(second, layout: layout))
      // The standard error of 128 bins is at most 0.045.
      #expect(abs(estimate - truth) < 0.2)
      sum += estimate
    }
    #expect(abs(sum / Double(trials) - truth) < 0.03)
  }

  @Test("Sets smaller than the number of bins are estimated without bias too", arguments: [10, 40], layouts)
  func smallSets(size: Int, layout: MinHash.Layout) {
    var generator = SeededGenerator(seed: UInt64(size))
    let common = size / 2
    let truth = Double(common) / Double(2 * size - common)
    var sum = 0.0
    for _ in 0..<400 {
      let (first, second) = pair(size: size, common: common, &generator)
      sum += MinHash(first, layout: layout).similarity(to: MinHash(second, layout: layout))
    }
    #expect(abs(sum / 400 - truth) < 0.03)
  }

  @Test("Order and repetition do not matter")
  func order() {
    var generator = SeededGenerator(seed: 8)
    for (size, layout) in [1, 5, 60, 900].flatMap({ size in Self.layouts.map { (size, $0) } }) {
      let hashes = (0..<size).map { _ in generator.next() }
      let shuffled = (hashes + hashes.reversed() + hashes).shuffled(using: &generator)
      #expect(MinHash(hashes, layout: layout) == MinHash(shuffled, layout: layout))
    }
  }

  @Test("The empty set equals itself only")
  func empty() {
    #expect(MinHash([]) == MinHash([]))
    #expect(MinHash([]).similarity(to: MinHash([42])) == 0)
    #expect(MinHash([42]).bins.count == MinHash.binCount)
  }

  @Test("A set whose hashes are all ones ends as well")
  func extremes() {
    #expect(MinHash([.max]) == MinHash([.max, .max]))
    #expect(MinHash([0]).similarity(to: MinHash([0])) == 1)
  }
}

extension MinHash {
  /// The share of bins in which the two sketches agree: an unbiased estimate of the sets' Jaccard similarity.
  fileprivate func similarity(to other: MinHash) -> Double {
    Double(zip(bins, other.bins).count { $0 == $1 }) / Double(bins.count)
  }
}
