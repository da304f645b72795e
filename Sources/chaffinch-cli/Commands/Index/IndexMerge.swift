import ArgumentParser
import ChaffinchLint
import ChaffinchStorage

struct IndexMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Take the documents of other indexes into one; of two states of a document the later stays.")

  @Argument(help: "The index that takes them, made where there is none.")
  var index: String

  @Argument(help: "The indexes that give them; they stay as they are.")
  var others: [String]

  func run() throws {
    let outcomes = try IndexFailure.exit { () throws(IndexProblem) in
      var sources: [FingerprintIndex] = []
      for other in others { sources.append(try FingerprintIndex(path: other, for: .reading)) }
      let file = try FingerprintIndex(path: index, for: .making)
      var outcomes: [FingerprintIndex.MergeOutcome] = []
      for source in sources { outcomes.append(try file.merge(source)) }
      for file in sources + [file] { file.close() }
      return outcomes
    }
    let taken = outcomes.reduce(0) { $0 + $1.taken }
    let passed = outcomes.reduce(0) { $0 + $1.passed }
    StandardError.write("\(index): \(taken) documents taken over, \(passed) there already")
  }
}
