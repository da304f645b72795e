import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("The first of a ranking")
struct TopRankedTests {
  /// Sorts everything and takes the longest beginning that keeps the limits.
  private func oracle(_ entries: [(rank: Int, cost: Int)], limit: Int, costLimit: Int) -> [Int] {
    var kept: [Int] = []
    var cost = 0
    for entry in entries.sorted(by: { $0.rank < $1.rank }) {
      guard kept.count < limit, cost + entry.cost <= costLimit else { break }
      kept.append(entry.rank)
      cost += entry.cost
    }
    return kept
  }

  @Test func isThatOfSortingEverything() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<400 {
      let limit = Int.random(in: 1...12, using: &generator)
      let costLimit = Int.random(in: 1...60, using: &generator)
      let count = Int.random(in: 0...120, using: &generator)
      let ranks = Array(0..<count).shuffled(using: &generator)
      let entries = ranks.map { (rank: $0, cost: Int.random(in: 0...9, using: &generator)) }
      var top = TopRanked<Int, Int>(limit, costLimit: costLimit)
      for entry in entries { top.offer(entry.rank, cost: { _ in entry.cost }, { entry.rank }) }
      #expect(top.offered == count)
      #expect(top.elements == oracle(entries, limit: limit, costLimit: costLimit))
    }
  }

  @Test func makesNoElementThatCannotBeKept() {
    var top = TopRanked<Int, Int>(10)
    var made = 0
    for rank in 0..<1000 {
      top.offer(rank) {
        made += 1
        return rank
      }
    }
    #expect(made == 21)
    #expect(top.elements == Array(0..<10))
  }

  @Test func ranksFindingsBySeverityThenCost() {
    var finding = Finding.oneLine("x", marked: 0..<1)
    finding.severity = .error
    finding.scoreLoss = 1
    let error = FindingRank(finding, sequence: 3)
    finding.severity = .warning
    let warning = FindingRank(finding, sequence: 0)
    finding.scoreLoss = 2
    let costly = FindingRank(finding, sequence: 2)
    finding.scoreLoss = .nan
    let none = FindingRank(finding, sequence: 1)
    #expect([none, warning, costly, error].sorted() == [error, costly, warning, none])
  }
}

@Suite("The worst of many")
struct FileRankTests {
  @Test func areThoseOfASortWhateverTheOrder() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<200 {
      let elements = (0..<Int.random(in: 0...60, using: &generator)).map { index in
        (
          tenths: Int.random(in: 0...9, using: &generator), cost: Int.random(in: 1...20, using: &generator),
          index: index
        )
      }
      let (count, cost) = (
        Int.random(in: 1...20, using: &generator), Int.random(in: 20...200, using: &generator)
      )
      func rank(_ element: (tenths: Int, cost: Int, index: Int)) -> FileRank {
        FileRank(
          score: Double(element.tenths) / 10, name: [UInt8(element.index % 3)], sequence: element.index)
      }
      var worst = TopRanked<FileRank, Int>(count, costLimit: cost)
      for element in elements.shuffled(using: &generator) {
        worst.offer(rank(element), cost: { _ in element.cost }, { element.index })
      }
      var expected: [Int] = []
      var sum = 0
      for element in elements.sorted(by: { rank($0) < rank($1) }).prefix(count) {
        sum += element.cost
        guard sum <= cost else { break }
        expected.append(element.index)
      }
      #expect(worst.elements == expected)
    }
  }
}
