import ChaffinchLint

/// Trains a labeller on labelled pages.
package enum ModelTraining {
  /// Trains on all pages of `corpus` and on altered copies of them, going on from `start` where there is one; returns the
  /// bytes of a model file.
  ///
  /// The same seed, pages and start give the same bytes.
  package static func train(
    _ corpus: LabelledCorpus, seed: UInt64, start: Labeller? = nil, report: (String) -> Void
  ) -> [UInt8] {
    let set = TrainingSet(corpus.pages)
    let indices = Array(set.pages.indices)
    return ModelFile.encode(labeller(set, on: indices, seed: seed, start: start?.model, report: report).model)
  }

  /// Trains on the pages at `indices` and on altered copies of them, going on from `start` where there is one.
  static func labeller(
    _ set: TrainingSet, on indices: [Int], threshold: Float = Labeller.balancedThreshold, seed: UInt64,
    start: LabellerModel? = nil, report: (String) -> Void
  ) -> Labeller {
    let pages = indices.map { set.encoded[$0] } + set.augmented(indices, seed: seed)
    let trainer = LabellerTrainer(seed: seed, start: start)
    return Labeller(model: trainer.train(pages, report: report), threshold: threshold)
  }
}
