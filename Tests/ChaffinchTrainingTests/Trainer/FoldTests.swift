import Testing

@testable import ChaffinchCore
@testable import ChaffinchTraining

@Suite("Folds of pages")
struct FoldTests {
  /// Pages of families of very different sizes, in random order.
  private static func families(seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    let families = (0..<Int.random(in: 4...30, using: &generator)).flatMap { family in
      [String](repeating: "family\(family)", count: .random(in: 1...20, using: &generator))
    }
    return families.shuffled(using: &generator)
  }

  @Test("never split a family", arguments: 0..<20 as Range<UInt64>, [2, 4])
  func familiesStayTogether(seed: UInt64, count: Int) {
    let families = Self.families(seed: seed)
    let folds = Folds.assign(families: families, count: count)
    #expect(folds.count == families.count)
    #expect(folds.allSatisfy { (0..<count).contains($0) })
    for (_, members) in Dictionary(grouping: zip(families, folds), by: \.0) {
      #expect(Set(members.map(\.1)).count == 1)
    }
  }

  @Test("differ by the largest family at most", arguments: 0..<20 as Range<UInt64>, [2, 4])
  func balanced(seed: UInt64, count: Int) {
    let families = Self.families(seed: seed)
    let folds = Folds.assign(families: families, count: count)
    let sizes = (0..<count).map { fold in folds.count { $0 == fold } }
    let largest = Dictionary(grouping: families) { $0 }.values.map(\.count).max() ?? 0
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= largest)
  }

  @Test("are the same for the same pages, and follow their pages when those are reordered", arguments: 0..<5)
  func deterministic(seed: UInt64) {
    let families = Self.families(seed: seed)
    let folds = Folds.assign(families: families, count: 4)
    #expect(Folds.assign(families: families, count: 4) == folds)
    #expect(Folds.assign(families: families.reversed(), count: 4) == folds.reversed())
  }

  @Test("of equal families deal them out in turn, by name")
  func dealtOut() {
    #expect(
      Folds.assign(families: ["b", "a", "d", "c", "a", "b", "c", "d"], count: 2) == [1, 0, 1, 0, 0, 1, 0, 1])
  }
}
