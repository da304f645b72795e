import ChaffinchLabeller
import ChaffinchRules
import ChaffinchShingles

/// Measures the labeller on labelled pages.
public enum Evaluation {
  /// Cross-validation on `corpus` in `folds` folds by publisher family.
  public static func crossValidate(
    _ corpus: LabelledCorpus, folds: Int, seed: UInt64, scope: Scope = .corpus,
    context: ContextDocuments = ContextDocuments(), report: (String) -> Void
  ) -> AccuracyReport {
    let set = TrainingSet(corpus.pages, scope: scope, context: context.beside(corpus))
    return AccuracyReport(CrossValidation(set, folds: folds, seed: seed, report: report), corpus)
  }

  /// Trains on `training` and tests on `corpus`; families of `corpus` are left out of the training.
  public static func test(
    _ corpus: LabelledCorpus, trainedOn training: LabelledCorpus, seed: UInt64, scope: Scope = .corpus,
    context: ContextDocuments = ContextDocuments(), report: (String) -> Void
  ) -> AccuracyReport {
    let tested = Set(corpus.pages.map(\.family))
    let set = TrainingSet(training.pages)
    let indices = set.pages.indices.filter { !tested.contains(set.pages[$0].family) }
    report("\(indices.count) pages to train on, \(corpus.pages.count) to test")
    return test(
      corpus, CrossValidation.train(set, on: indices, seed: seed, report: report), scope: scope,
      context: context)
  }

  /// Tests `labeller` on `corpus`.
  public static func test(
    _ corpus: LabelledCorpus, _ labeller: Labeller, scope: Scope = .corpus,
    context: ContextDocuments = ContextDocuments()
  ) -> AccuracyReport {
    let set = TrainingSet(corpus.pages, scope: scope, context: context.beside(corpus))
    return AccuracyReport(CrossValidation(set, labeller: labeller), corpus)
  }
}
