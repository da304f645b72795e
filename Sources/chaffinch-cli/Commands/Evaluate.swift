import ArgumentParser
import Chaffinch
import ChaffinchLabeller

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the labeller's accuracy on pages with labelled lines.")

  @Argument(help: "JSON Lines files of labelled pages.")
  var files: [String]

  @Option(help: "Train and test in so many folds by publisher.")
  var folds: Int = 5

  @Option(help: "The seed.")
  var seed: UInt64 = 1

  func run() throws {
    let corpus = LabelledCorpus(paths: files)
    for problem in corpus.problems { StandardError.write(problem) }
    let set = TrainingSet(corpus.pages)
    StandardError.write("measured \(set.pages.count)")
    let validation = CrossValidation(set, folds: folds, seed: seed) { StandardError.write($0) }
    for (key, a) in validation.grouped(by: { corpus.files[$0] }).sorted(by: { $0.key < $1.key }) {
      show(key, a)
    }
    for (key, a) in validation.grouped(by: { corpus.pages[$0].scraper }).sorted(by: { $0.key < $1.key }) {
      show(key, a)
    }
  }
  func show(_ key: String, _ a: Accuracy) {
    func r(_ x: Double) -> String { String(Double(Int(x * 10000)) / 10000) }
    print(
      key, a.pages, "line", r(a.lines.precision), r(a.lines.recall), r(a.lines.f1), "char",
      r(a.characters.f1), "acc", r(a.lines.falsePositiveRate), r(a.characters.falsePositiveRate),
      Accuracy.classes.map { r(a.byClass[$0]?.f1 ?? 0) }.joined(separator: " "))
  }
}
