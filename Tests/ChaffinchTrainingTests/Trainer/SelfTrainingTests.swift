import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchTraining

@Suite("Self-training")
struct SelfTrainingTests {
  /// Six pages with labels and three without.
  private static let pages = {
    var pages = SyntheticPages.make(9, families: 3, seed: 84)
    for index in 6..<9 { pages[index].withoutLabels() }
    return pages
  }()

  private static func train(
    _ pages: [LabelledPage], seed: UInt64 = 1, report: (String) -> Void = { _ in }
  ) -> [UInt8] {
    ModelFile.encode(LabellerTrainer(seed: seed).train(TrainingSet(pages).encoded, report: report))
  }

  @Test(
    "gives the same bytes for the same seed, alone and beside other trainings, and others for another seed")
  func deterministic() {
    let alone = Self.train(Self.pages)
    // Trainings that run together have to share the cores, so that each gets other threads than alone.
    let together = Parallel.map(3) { Self.train(Self.pages, seed: $0 == 2 ? 2 : 1) }
    #expect(together[0] == alone && together[1] == alone)
    #expect(together[2] != alone)
  }

  @Test("learns from the pages without labels, and has a teacher judge them")
  func usesPages() {
    var reports: [String] = []
    let model = Self.train(Self.pages) { reports.append($0) }
    #expect(model != Self.train(Array(Self.pages.prefix(6))))
    #expect(reports.first == "a teacher learns from 6 pages")
    #expect(reports.contains("the teacher judges 3 pages without labels"))
  }

  @Test("is left out where every page has labels")
  func withoutUnlabelled() {
    var reports: [String] = []
    var pages = Array(Self.pages.prefix(4))
    pages[3].trust = .machineLabelled
    _ = Self.train(pages) { reports.append($0) }
    #expect(!reports.contains { $0.contains("teacher") })
  }

  @Test("gives a finite model where no page has labels")
  func onlyUnlabelled() throws {
    let model = try ModelFile.decode(Self.train(Array(Self.pages.suffix(2))))
    #expect(model.sequence.parameters.allSatisfy { $0.isFinite })
  }
}
