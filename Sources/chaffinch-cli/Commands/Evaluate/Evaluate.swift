import ArgumentParser
import Chaffinch
import ChaffinchCore
import ChaffinchReport
import ChaffinchTraining

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure how accurate `lint` is on pages with labelled lines.",
    discussion: """
      With --folds, trains and tests in folds by publisher family, so that no publisher is in both. With --train-on, \
      trains on other files first. With neither, tests the shipped model, or the one that --model names.
      """)

  @Argument(help: "JSON Lines files of labelled pages.")
  var files: [String]

  @Option(help: "Cross-validate in this many folds, by publisher family.")
  var folds: Int?

  @Option(help: "Labelled pages to train on, without the publishers that are tested. Repeatable.")
  var trainOn: [String] = []

  @Option(help: "A model written by `chaffinch train`; replaces the shipped one.")
  var model: String?

  @Option(help: "Machine-labelled pages: trained on at half weight, never tested. Repeatable.")
  var silver: [String] = []

  @Option(
    help: "Pages for one round of self-training; their labels are ignored. Repeatable.")
  var unlabelled: [String] = []

  @Option(help: "How far to look for evidence when a page is tested: document, site or corpus.")
  var scope: Scope = .corpus

  @Option(
    help: """
      JSON Lines files of documents without labels (text, site) that are evidence for the tested pages. Repeatable.
      """)
  var context: [String] = []

  @Option(help: "The seed of the training.")
  var seed: UInt64 = 1

  @OptionGroup(title: "Report")
  var report: AccuracyOptions

  func validate() throws {
    if let folds, folds < 2 { throw ValidationError("--folds takes a number of 2 or more.") }
    let ways = [folds != nil, !trainOn.isEmpty, model != nil].count { $0 }
    guard ways <= 1 else { throw ValidationError("Give one of --folds, --train-on and --model.") }
  }

  func run() throws {
    let corpus = folds == nil ? try read(files) : try read(files, silver: silver, unlabelled: unlabelled)
    let beside = ContextDocuments(paths: context)
    for problem in beside.problems { StandardError.write(problem) }
    let reach = EvidenceReach(scope: scope, context: beside)
    let writers = try report.open()
    do {
      try writers.write(try evaluate(corpus, reach))
    } catch {
      writers.abandon()
      throw error
    }
    if !corpus.problems.isEmpty || !beside.problems.isEmpty { throw ExitCode(2) }
  }

  private func evaluate(_ corpus: LabelledCorpus, _ reach: EvidenceReach) throws -> Evaluation {
    if let folds {
      return Evaluation.crossValidate(corpus, folds: folds, seed: seed, reach: reach) {
        StandardError.write($0)
      }
    }
    guard trainOn.isEmpty else {
      return Evaluation.test(
        corpus, trainedOn: try read(trainOn, silver: silver, unlabelled: unlabelled), seed: seed, reach: reach
      ) { StandardError.write($0) }
    }
    let labeller = try ModelLoading.labeller(path: model)
    return Evaluation.test(
      corpus, labeller, method: model.map { "the model \($0)" } ?? "the shipped model", reach: reach)
  }

  private func read(
    _ files: [String], silver: [String] = [], unlabelled: [String] = []
  ) throws -> LabelledCorpus {
    let corpus = LabelledCorpus(paths: files, silver: silver, unlabelled: unlabelled)
    for problem in corpus.problems { StandardError.write(problem) }
    guard !corpus.hasLabels else { return corpus }
    StandardError.write(
      "no labelled page in \(files.joined(separator: ", ")). Name JSON Lines files of labelled pages.")
    throw ExitCode(2)
  }
}
