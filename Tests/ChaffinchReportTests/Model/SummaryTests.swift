import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("The summary of a run")
struct SummaryTests {
  private func summary(_ files: [(score: Double?, weight: Int)]) -> Summary {
    var builder = SummaryBuilder()
    for (score, weight) in files {
      builder.add(.sample(score: score), weight: weight)
    }
    return builder.result
  }

  @Test func weighsScoresByVisibleCharacters() {
    #expect(summary([(100, 3000), (40, 1000)]).score == 85)
    #expect(summary([(100, 0), (40, 1000)]).score == 40)
  }

  @Test func leavesUnjudgedFilesOutOfTheMeanAndTheBands() {
    let result = summary([(80, 10), (nil, 1_000_000), (.nan, 1_000_000)])
    #expect(result.score == 80)
    #expect((result.clean, result.needsCleaning, result.dirty, result.unjudged) == (0, 1, 0, 2))
    #expect((result.files, result.bytes) == (3, 3000))
  }

  @Test func hasNoScoreWithoutAnythingToWeigh() {
    #expect(summary([]).score == nil)
    #expect(summary([(nil, 5)]).score == nil)
    #expect(summary([(50, 0), (50, -3)]).score == nil)
  }

  @Test(arguments: [
    (100.0, Band.clean), (90, .clean), (89.95, .clean), (89.94, .needsCleaning), (50, .needsCleaning),
    (49.94, .dirty), (0, .dirty),
  ])
  func putsAScoreInTheBandThatItsPrintedFormSays(score: Double, band: Band) {
    #expect(Band(score: score) == band)
  }

  @Test func doesNotDependOnTheOrderOfTheFiles() {
    var generator = SeededGenerator(seed: 10)
    let files = (0..<500).map { _ in
      (
        score: Double?.some(.random(in: 0...100, using: &generator)),
        weight: Int.random(in: 0...9999, using: &generator)
      )
    }
    #expect(summary(files) == summary(files.shuffled(using: &generator)))
  }

  @Test func addsUpResidueAndRules() {
    var builder = SummaryBuilder()
    builder.add(
      .sample(score: 80, findings: [.oneLine("xyz", marked: 0..<3), .manyLines(["a", "b"])]), weight: 100)
    builder.add(.sample(score: 90, findings: [.oneLine("xyz", marked: 0..<2)]), weight: 300)
    let result = builder.result
    #expect(result.residueBytes == [.caption: 5, .related: 500])
    #expect(
      result.rules == [
        Summary.RuleTally(rule: "photo-credit", findings: 2, files: 2, bytes: 5, scoreLoss: 3.25),
        Summary.RuleTally(rule: "related-block", findings: 1, files: 1, bytes: 500, scoreLoss: 3.1),
      ])
  }

  @Test func standsFindingsThatMakeNoSense() {
    var finding = Finding.oneLine("x", marked: 0..<1)
    (finding.startByte, finding.endByte, finding.scoreLoss) = (10, 3, .infinity)
    var builder = SummaryBuilder()
    builder.add(.sample(score: 1e300, findings: [finding]), weight: 1)
    #expect(builder.result.score == 100)
    #expect(builder.result.residueBytes == [.caption: 0])
    #expect(builder.result.rules.first?.scoreLoss == 0)
  }
}
