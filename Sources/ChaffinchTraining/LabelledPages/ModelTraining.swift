import ChaffinchLint

/// Trains a labeller on labelled pages and writes it as a model file's bytes.
package enum ModelTraining {
  /// Trains on all pages of `corpus` and on altered copies of them, going on from `start` where there is one.
  ///
  /// The same seed, pages and start give the same bytes.
  package static func train(
    _ corpus: LabelledCorpus, seed: UInt64, start: Labeller? = nil, report: (String) -> Void
  ) -> [UInt8] {
    let set = TrainingSet(corpus.pages)
    let indices = Array(set.pages.indices)
    let labeller = CrossValidation.train(set, on: indices, seed: seed, start: start?.model, report: report)
    return ModelFile.encode(labeller.model)
  }
}
