import ChaffinchSignals
import ChaffinchText

/// How well the labeller does on publishers it was not trained on.
public struct CrossValidation: Sendable {
  /// The accuracy on each page, in the order of the set's pages; pages that no fold tested have none.
  public private(set) var accuracies: [Accuracy?]

  /// Trains on all folds but one and tests on that one, for each of `folds` folds by publisher family.
  ///
  /// `report` is told what was done. The result depends on the pages and the seed only.
  public init(
    _ set: TrainingSet, folds: Int, threshold: Float = Labeller.balancedThreshold, seed: UInt64 = 1,
    report: (String) -> Void = { _ in }
  ) {
    accuracies = [Accuracy?](repeating: nil, count: set.pages.count)
    let foldOfPage = Folds.assign(families: set.pages.map(\.family), count: folds)
    for fold in 0..<folds {
      let train = foldOfPage.indices.filter { foldOfPage[$0] != fold }
      let test = foldOfPage.indices.filter { foldOfPage[$0] == fold && !set.pages[$0].isSilver }
      report("fold \(fold + 1) of \(folds): \(train.count) pages to train on, \(test.count) to test")
      let labeller = Self.train(set, on: train, threshold: threshold, seed: seed, report: report)
      take(Self.test(labeller, set, on: test), of: test)
    }
  }

  /// Tests `labeller` on all pages of `set`, without training.
  public init(_ set: TrainingSet, labeller: Labeller) {
    accuracies = [Accuracy?](repeating: nil, count: set.pages.count)
    let test = set.pages.indices.filter { !set.pages[$0].isSilver }
    take(Self.test(labeller, set, on: test), of: test)
  }

  /// Trains a labeller on the pages at `indices` and on altered copies of them.
  public static func train(
    _ set: TrainingSet, on indices: [Int], threshold: Float = Labeller.balancedThreshold, seed: UInt64,
    report: (String) -> Void
  ) -> Labeller {
    let pages = indices.map { set.encoded[$0] } + set.augmented(indices, seed: seed)
    return Labeller(model: LabellerTrainer(seed: seed).train(pages, report: report), threshold: threshold)
  }

  private mutating func take(_ results: [Accuracy], of indices: [Int]) {
    for (index, accuracy) in zip(indices, results) { accuracies[index] = accuracy }
  }

  private static func test(_ labeller: Labeller, _ set: TrainingSet, on indices: [Int]) -> [Accuracy] {
    Parallel.map(indices.count) { place in
      let page = set.pages[indices[place]]
      let measures = set.measures(of: indices[place])
      var accuracy = Accuracy()
      for (line, posterior) in zip(measures.lines, labeller.posteriors(measures)) {
        accuracy.add(
          truth: page.labels[line.index], alsoRight: page.alsoRight[line.index] ?? [],
          called: posterior.decode(threshold: labeller.threshold), length: line.rawLength)
      }
      accuracy.endPage()
      return accuracy
    }
  }

  /// The counts of all tested pages whose key is `key`, by key; a page's key is given by `key` for its index.
  public func grouped(by key: (Int) -> String) -> [String: Accuracy] {
    var groups: [String: Accuracy] = [:]
    for (index, accuracy) in accuracies.enumerated() {
      guard let accuracy else { continue }
      groups[key(index), default: Accuracy()].add(accuracy)
    }
    return groups
  }
}
