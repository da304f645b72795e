import Testing

@testable import ChaffinchLabeller

@Suite("Cross-validation")
struct CrossValidationTests {
  @Test("tests every page once, in no fold that has seen its publisher, and says what it does")
  func everyPage() {
    var pages = SyntheticPages.make(7, families: 3, seed: 91)
    pages[6].trust = .machineLabelled
    var reports: [String] = []
    let folds = CrossValidation.train(TrainingSet(pages), folds: 2) { reports.append($0) }
    #expect(folds.flatMap(\.tested).sorted() == Array(0..<6))
    let families = folds.map { Set($0.tested.map { pages[$0].family }) }
    #expect(families[0].isDisjoint(with: families[1]))
    #expect(reports.filter { $0.hasPrefix("fold ") }.count == 2)
  }

  @Test("never tests a page that nobody labelled, nor trains on one where its site is tested")
  func unlabelledPages() {
    var pages = SyntheticPages.make(9, families: 3, seed: 93)
    for index in 6..<9 {
      // Of the sites of other pages, but of no family that is tested.
      pages[index].family = "unlabelled"
      pages[index].withoutLabels()
    }
    var reports: [String] = []
    let set = TrainingSet(pages)
    let folds = CrossValidation.train(set, folds: 2) { reports.append($0) }
    #expect(folds.flatMap(\.tested).sorted() == Array(0..<6))
    for (fold, report) in zip(folds, reports.filter { $0.hasPrefix("fold ") }) {
      let sites = Set(fold.tested.map { pages[$0].site })
      let others = pages.filter { !sites.contains($0.site) }
      #expect(report.hasSuffix(": \(others.count) pages to train on, \(fold.tested.count) to test"))
      #expect(others.contains { $0.trust == .unlabelled } && sites.count < 3)
      let indices = pages.indices.filter { !sites.contains(pages[$0].site) }
      let alone = CrossValidation.train(set, on: indices, seed: 1) { _ in }
      #expect(ModelFile.encode(alone.model) == ModelFile.encode(fold.labeller.model))
    }
  }

  @Test("gives every labeller the threshold asked for, and each fold weights of its own")
  func labellers() {
    let set = TrainingSet(SyntheticPages.make(4, families: 2, seed: 92))
    let folds = CrossValidation.train(set, folds: 2, threshold: 0.8)
    #expect(folds.map(\.labeller.threshold) == [0.8, 0.8])
    let rows = folds.map { $0.labeller.posteriors(set.evidence.measures(of: 0)) }
    #expect(rows[0] != rows[1])
  }
}
