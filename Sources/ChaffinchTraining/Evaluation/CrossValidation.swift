import ChaffinchLint

/// Trains labellers that are tested on publishers they have not seen.
package enum CrossValidation {
  /// A labeller, and the pages that nothing of its training has seen.
  package struct Fold: Sendable {
    /// The labeller.
    package let labeller: Labeller
    /// The indices of the pages it may be tested on.
    package let tested: [Int]

    /// Makes a fold.
    package init(labeller: Labeller, tested: [Int]) {
      self.labeller = labeller
      self.tested = tested
    }
  }

  /// Trains on all folds but one, for each of `folds` folds of `set` by publisher family.
  ///
  /// Every page is tested in one fold, save those that a machine labelled or nobody: they are trained on only, and not
  /// in the fold that tests their publisher or site. `report` is told what was done. The result depends on the pages and the seed only.
  package static func train(
    _ set: TrainingSet, folds: Int, threshold: Float = Labeller.balancedThreshold, seed: UInt64 = 1,
    report: (String) -> Void = { _ in }
  ) -> [Fold] {
    let labelled = set.pages.indices.filter { set.pages[$0].trust == .labelled }
    let foldOfPage = Folds.assign(families: labelled.map { set.pages[$0].family }, count: folds)
    return (0..<folds).map { fold in
      let tested = zip(labelled, foldOfPage).filter { $1 == fold }.map(\.0)
      let families = Set(tested.map { set.pages[$0].family })
      let sites = Set(tested.map { set.pages[$0].site })
      let train = set.pages.indices.filter {
        !families.contains(set.pages[$0].family) && !sites.contains(set.pages[$0].site)
      }
      report("fold \(fold + 1) of \(folds): \(train.count) pages to train on, \(tested.count) to test")
      let labeller = Self.train(set, on: train, threshold: threshold, seed: seed, report: report)
      return Fold(labeller: labeller, tested: tested)
    }
  }

  /// Trains a labeller on the pages at `indices` and on altered copies of them, going on from `start` where there is one.
  package static func train(
    _ set: TrainingSet, on indices: [Int], threshold: Float = Labeller.balancedThreshold, seed: UInt64,
    start: LabellerModel? = nil, report: (String) -> Void
  ) -> Labeller {
    let pages = indices.map { set.encoded[$0] } + set.augmented(indices, seed: seed)
    let trainer = LabellerTrainer(seed: seed, start: start)
    return Labeller(model: trainer.train(pages, report: report), threshold: threshold)
  }
}
