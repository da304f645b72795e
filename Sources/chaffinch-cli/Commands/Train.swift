import ArgumentParser
import Chaffinch

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train the labeller on pages with labelled lines.")

  @Argument(help: "JSON Lines files of labelled pages.")
  var files: [String]

  @Option(name: .shortAndLong, help: "Where the model goes.")
  var output: String

  @Option(help: "The seed: the same seed and pages give the same weights.")
  var seed: UInt64 = 1

  func run() throws {
    let corpus = LabelledCorpus(paths: files)
    for problem in corpus.problems { StandardError.write(problem) }
  }
}
