import ArgumentParser
import Chaffinch
import ChaffinchCore
import ChaffinchLint
import ChaffinchTraining

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train the labeller on pages with labelled lines.")

  @Argument(help: "JSON Lines files of labelled pages.")
  var files: [String]

  @Option(name: .shortAndLong, help: "The file to write the model to.")
  var output: String

  @Option(help: "Machine-labelled pages: trained on at half weight, never tested. Repeatable.")
  var silver: [String] = []

  @Option(
    help: "Pages for one round of self-training; their labels are ignored. Repeatable.")
  var unlabelled: [String] = []

  @Option(
    help: ArgumentHelp(
      "Start from this model, or from the one inside the program.",
      discussion: "For a few pages of your own.",
      valueName: "shipped|path"))
  var startFrom: String?

  @Option(help: "The seed: the same seed and pages give the same weights.")
  var seed: UInt64 = 1

  func run() throws {
    let corpus = LabelledCorpus(paths: files, silver: silver, unlabelled: unlabelled)
    for problem in corpus.problems { StandardError.write(problem) }
    guard corpus.hasLabels else {
      StandardError.write(
        "no labelled page to train on. Name a JSON Lines file of pages with labelled lines.")
      throw ExitCode(2)
    }
    let model = ModelTraining.train(corpus, seed: seed, start: try start()) { StandardError.write($0) }
    try OutputFile.write(model, to: output)
    StandardError.write("\(output): \(model.count) bytes, from \(countText(corpus.count, "page"))")
    if !corpus.problems.isEmpty { throw ExitCode(2) }
  }

  private func start() throws -> Labeller? {
    guard let startFrom else { return nil }
    return try ModelLoading.labeller(path: startFrom == "shipped" ? nil : startFrom)
  }
}
