import Testing

@testable import ChaffinchLabeller

@Suite("Cross-validation")
struct CrossValidationTests {
  private static let set = TrainingSet(SyntheticPages.make(6, families: 3, seed: 91))

  @Test("tests every page once, and says what it does")
  func everyPage() {
    var reports: [String] = []
    let result = CrossValidation(Self.set, folds: 2) { reports.append($0) }
    #expect(result.accuracies.map { $0?.pages } == [Int?](repeating: 1, count: 6))
    #expect(reports.filter { $0.hasPrefix("fold ") }.count == 2)
  }

  @Test("counts the lines of the page with the labeller it is given")
  func givenLabeller() {
    var generator = SeededGenerator(seed: 92)
    let model = generator.model()
    // Nothing is residue at a threshold of 1, all is at one below 0.
    let keeping = CrossValidation(Self.set, labeller: Labeller(model: model, threshold: 1))
    let accusing = CrossValidation(Self.set, labeller: Labeller(model: model, threshold: -1))
    for (index, page) in Self.set.pages.enumerated() {
      let residue = page.labels.count { $0 == .navigation }
      let body = page.labels.count { $0 == .body }
      #expect(keeping.accuracies[index]?.lines.falseNegatives == residue)
      #expect(keeping.accuracies[index]?.lines.trueNegatives == body)
      #expect(accusing.accuracies[index]?.lines.truePositives == residue)
      #expect(accusing.accuracies[index]?.lines.falsePositives == body)
    }
  }

  @Test("never tests pages that a machine labelled")
  func silverPages() {
    var generator = SeededGenerator(seed: 94)
    var pages = SyntheticPages.make(3, seed: 95)
    pages[1].isSilver = true
    let result = CrossValidation(TrainingSet(pages), labeller: Labeller(model: generator.model()))
    #expect(result.accuracies.map { $0?.pages } == [1, nil, 1])
  }

  @Test("adds pages up by a key")
  func grouped() {
    var generator = SeededGenerator(seed: 93)
    let result = CrossValidation(Self.set, labeller: Labeller(model: generator.model()))
    let groups = result.grouped { Self.set.pages[$0].family }
    #expect(groups.keys.sorted() == ["family0", "family1", "family2"])
    #expect(groups.values.map(\.pages) == [2, 2, 2])
    var total = Accuracy()
    for group in groups.values { total.add(group) }
    #expect(total == result.grouped { _ in "all" }["all"])
  }
}
