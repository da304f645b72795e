import Testing

@testable import ChaffinchLint
@testable import ChaffinchTraining

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
    // Pages 6, 7 and 8 are of the sites of pages 0, 1 and 2, and so of those of 3, 4 and 5.
    #expect(folds.map(\.tested) == [[0, 2, 3, 5], [1, 4]])
    for (fold, trained) in zip(folds, [[1, 4, 7], [0, 2, 3, 5, 6, 8]]) {
      let alone = ModelTraining.labeller(set, on: trained, seed: 1) { _ in }
      #expect(ModelFile.encode(alone.model) == ModelFile.encode(fold.labeller.model))
    }
    #expect(
      reports.filter { $0.hasPrefix("fold ") } == [
        "fold 1 of 2: 3 pages to train on, 4 to test", "fold 2 of 2: 6 pages to train on, 2 to test",
      ])
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
