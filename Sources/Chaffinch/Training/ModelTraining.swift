import ChaffinchLabeller

/// Trains a labeller on labelled pages and writes it as a model file's bytes.
public enum ModelTraining {
  /// Trains on all pages of `corpus` and on altered copies of them; the same seed and pages give the same bytes.
  public static func train(_ corpus: LabelledCorpus, seed: UInt64, report: (String) -> Void) -> [UInt8] {
    let set = TrainingSet(corpus.pages)
    let indices = Array(set.pages.indices)
    return ModelFile.encode(CrossValidation.train(set, on: indices, seed: seed, report: report).model)
  }
}
