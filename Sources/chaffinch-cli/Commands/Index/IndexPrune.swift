import ArgumentParser
import ChaffinchLint
import ChaffinchStorage

struct IndexPrune: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Remove documents that were not added again for long.")

  @Argument(help: "The index.")
  var index: String

  @Option(
    help: ArgumentHelp(
      "The age from which documents go, such as 90d; h, d and w are the units.", valueName: "age"))
  var olderThan: Age

  func run() throws {
    let removed = try IndexFailure.exit { () throws(IndexProblem) in
      let file = try FingerprintIndex(path: index, for: .changing)
      let removed = try file.prune(before: .now - olderThan.seconds)
      file.close()
      return removed
    }
    StandardError.write("\(index): \(removed) documents removed")
  }
}

/// An age as users write it: 36h, 90d, 12w.
struct Age: ExpressibleByArgument {
  let seconds: Int64

  init?(argument: String) {
    let units: [Character: Int64] = ["h": 3600, "d": 86_400, "w": 604_800]
    guard let unit = argument.last.flatMap({ units[$0] }), let number = Int64(argument.dropLast()),
      (0...1_000_000).contains(number)
    else { return nil }
    seconds = number * unit
  }
}
