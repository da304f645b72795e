import ArgumentParser
import Chaffinch
import ChaffinchRules

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the labeller's accuracy on pages with labelled lines.",
    discussion: """
      With --folds, trains and tests in folds by publisher family, so that no publisher is in both. With --train-on, \
      trains on other files first. With neither, tests the shipped model, or the one that --model names.
      """)

  @Argument(help: "JSON Lines files of labelled pages.")
  var files: [String]

  @Option(help: "Cross-validate in so many folds by publisher family.")
  var folds: Int?

  @Option(help: "Labelled pages to train on; publishers that are tested are left out. Repeatable.")
  var trainOn: [String] = []

  @Option(help: "A model that `chaffinch train` wrote, in place of the shipped one.")
  var model: String?

  @Option(help: "Pages that a machine labelled: trained on at half weight, never tested. Repeatable.")
  var silver: [String] = []

  @Option(help: "How far evidence may be sought when a page is tested: document, site or corpus.")
  var scope: Scope = .corpus

  @Option(
    help: """
      JSON Lines files of documents without labels (text, site) that stand beside the tested pages as evidence. Repeatable.
      """)
  var context: [String] = []

  @Option(help: "The seed of the training.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "Where the figures go as JSON, beside the table on standard output.", valueName: "path"))
  var json: String?

  func validate() throws {
    if let folds, folds < 2 { throw ValidationError("--folds takes a number from 2 up.") }
    let ways = [folds != nil, !trainOn.isEmpty, model != nil].count { $0 }
    guard ways <= 1 else { throw ValidationError("Give one of --folds, --train-on and --model.") }
  }

  func run() throws {
    let corpus = try read(files, silver: folds == nil ? [] : silver)
    let context = ContextDocuments(paths: context)
    for problem in context.problems { StandardError.write(problem) }
    let report = try evaluate(corpus, context)
    print(report.markdown)
    if let json { try OutputFile.write(Array(report.json.utf8), to: json) }
    if !corpus.problems.isEmpty || !context.problems.isEmpty { throw ExitCode(2) }
  }

  private func evaluate(_ corpus: LabelledCorpus, _ context: ContextDocuments) throws -> AccuracyReport {
    if let folds {
      return Evaluation.crossValidate(corpus, folds: folds, seed: seed, scope: scope, context: context) {
        StandardError.write($0)
      }
    }
    guard trainOn.isEmpty else {
      return Evaluation.test(
        corpus, trainedOn: try read(trainOn, silver: silver), seed: seed, scope: scope, context: context
      ) { StandardError.write($0) }
    }
    do throws(ModelProblem) {
      return Evaluation.test(corpus, try ModelLoading.labeller(path: model), scope: scope, context: context)
    } catch {
      StandardError.write(error.message)
      throw ExitCode(2)
    }
  }

  private func read(_ files: [String], silver: [String]) throws -> LabelledCorpus {
    let corpus = LabelledCorpus(paths: files, silver: silver)
    for problem in corpus.problems { StandardError.write(problem) }
    guard corpus.pages.isEmpty else { return corpus }
    StandardError.write(
      "no labelled page in \(files.joined(separator: ", ")). Name JSON Lines files of labelled pages.")
    throw ExitCode(2)
  }
}
