import ChaffinchCore
import ChaffinchLint

/// Measures on labelled pages what `lint` says.
package struct Evaluation: Sendable {
  /// How the labeller came by its weights, in words for the report.
  let method: String
  /// The pages tested, in the order of the corpus.
  let pages: [EvaluatedPage]

  /// Cross-validation on `corpus` in `folds` folds by publisher family.
  package static func crossValidate(
    _ corpus: LabelledCorpus, folds: Int, seed: UInt64, reach: EvidenceReach = EvidenceReach(),
    report: (String) -> Void
  ) -> Evaluation {
    let set = TrainingSet(corpus.pages, scope: reach.scope, context: reach.context.beside(corpus))
    let trained = CrossValidation.train(set, folds: folds, seed: seed, report: report)
    let silver = corpus.pages.contains { $0.trust != .labelled } ? ", other pages in training" : ""
    return test(
      corpus, set.evidence, trained, reach,
      method: "cross-validation in \(folds) folds by publisher family, seed \(seed)\(silver)")
  }

  /// Trains on `training` and tests on `corpus`; families of `corpus` are left out of the training.
  package static func test(
    _ corpus: LabelledCorpus, trainedOn training: LabelledCorpus, seed: UInt64,
    reach: EvidenceReach = EvidenceReach(), report: (String) -> Void
  ) -> Evaluation {
    let families = Set(corpus.pages.map(\.family))
    let sites = Set(corpus.pages.map(\.site))
    let set = TrainingSet(training.pages)
    let indices = set.pages.indices.filter {
      !families.contains(set.pages[$0].family) && !sites.contains(set.pages[$0].site)
    }
    report("\(countText(indices.count, "page")) to train on, \(corpus.pages.count) to test")
    let labeller = ModelTraining.labeller(set, on: indices, seed: seed, report: report)
    return test(
      corpus, labeller,
      method: "trained on \(countText(indices.count, "page")) of other publishers, seed \(seed)",
      reach: reach)
  }

  /// Tests `labeller` on `corpus`; `method` says where it comes from.
  package static func test(
    _ corpus: LabelledCorpus, _ labeller: Labeller, method: String, reach: EvidenceReach = EvidenceReach()
  ) -> Evaluation {
    let tested = corpus.pages.indices.filter { corpus.pages[$0].trust == .labelled }
    let evidence = RunEvidence(
      corpus.pages.map(\.document) + reach.context.beside(corpus), scope: reach.scope)
    let fold = CrossValidation.Fold(labeller: labeller, tested: tested)
    return test(corpus, evidence, [fold], reach, method: method)
  }

  /// Has every fold's labeller judge the pages it is tested on, twice: as they are, and cleaned.
  private static func test(
    _ corpus: LabelledCorpus, _ evidence: RunEvidence, _ folds: [CrossValidation.Fold],
    _ reach: EvidenceReach, method: String
  ) -> Evaluation {
    let tasks = folds.flatMap { fold in fold.tested.map { (page: $0, labeller: fold.labeller) } }
      .sorted { $0.page < $1.page }
    let judged = Parallel.map(tasks.count) { index in
      let (page, labeller) = tasks[index]
      return PageEvaluation.evaluate(corpus.pages[page], evidence.measures(of: page), labeller)
    }
    // A user cleans all documents of a run and lints them again, so the evidence comes from cleaned pages too.
    let cleaned = RunEvidence(
      zip(tasks, judged).map { task, judgement in
        var document = corpus.pages[task.page].document
        document.text = judgement.cleaned
        return document
      } + reach.context.beside(corpus), scope: reach.scope)
    let calledAgain = Parallel.map(tasks.count) { index in
      PageEvaluation.residueLines(cleaned.measures(of: index), tasks[index].labeller)
    }
    let pages = zip(judged, calledAgain).map { judgement, count in
      var page = judgement.page
      page.linesCalledAgain = count
      return page
    }
    return Evaluation(method: method, pages: pages)
  }
}
