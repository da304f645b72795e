import ChaffinchCore
import ChaffinchLint

/// Trains labellers that are tested on publishers they have not seen.
enum CrossValidation {
  /// A labeller, and the pages that nothing of its training has seen.
  struct Fold: Sendable {
    /// The labeller.
    let labeller: Labeller
    /// The indices of the pages it may be tested on.
    let tested: [Int]
  }

  /// Trains on all folds but one, for each of `folds` folds of `set` by publisher family.
  ///
  /// Every page is tested in one fold, save those that a machine labelled or nobody: they are trained on only, and not
  /// in the fold that tests their publisher or site. `report` is told what was done. The result depends on the pages and the seed only.
  static func train(
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
      report(
        "fold \(fold + 1) of \(folds): \(countText(train.count, "page")) to train on, \(tested.count) to test"
      )
      let labeller = ModelTraining.labeller(
        set, on: train, threshold: threshold, seed: seed, report: report)
      return Fold(labeller: labeller, tested: tested)
    }
  }
}

/// Splits pages into folds by family, so that no publisher is both trained on and tested.
enum Folds {
  /// Returns the fold of each page, 0..<count.
  ///
  /// Families are dealt out the largest first, each to the fold with the fewest pages; ties go by name, then by number.
  static func assign(families: [String], count: Int) -> [Int] {
    var sizes: [String: Int] = [:]
    for family in families { sizes[family, default: 0] += 1 }
    let ordered = sizes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var load = [Int](repeating: 0, count: count)
    var folds: [String: Int] = [:]
    for (family, size) in ordered {
      let fold = load.indices.min { load[$0] < load[$1] } ?? 0
      folds[family] = fold
      load[fold] += size
    }
    return families.map { folds[$0] ?? 0 }
  }
}
