import ArgumentParser
import Chaffinch

struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The severity from which findings make the exit code 1: note, warning, error or never.",
      discussion: "The default is note; never where --min-score is given."))
  var failOn: FailureLevel?

  @Option(help: "Exit code 1 where a document scores less than this, 0 to 100.")
  var minScore: Double?

  @Flag(help: "Exit code 1 where an entry of ignore in the configuration matches no finding.")
  var failOnUnusedIgnores = false

  @Flag(help: "Exit code 0 whatever is found; unreadable input still gives 2.")
  var exitZero = false

  func validate() throws {
    if let minScore, !(0...100).contains(minScore) {
      throw ValidationError("--min-score takes a number from 0 to 100.")
    }
  }

  /// Whether `file` makes the run fail; a score that is no worse than a baseline's does not.
  func fails(_ file: LintedFile, keepsItsScore: Bool = false) -> Bool {
    !exitZero
      && Gate(failOn: failOn, minScore: minScore).extending(file.gate).fails(
        file, keepsItsScore: keepsItsScore)
  }
}

extension FailureLevel: ExpressibleByArgument {}
