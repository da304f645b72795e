import ArgumentParser
import Chaffinch
import ChaffinchLint

struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The severity from which findings make the exit code 1: note, warning, error or never.",
      discussion: "The default is note; never where --min-score is given."))
  var failOn: FailureLevel?

  @Option(help: "Exit code 1 where a document scores less than this, 0 to 100.")
  var minScore: Double?

  @Option(
    help: ArgumentHelp(
      "So many notes and warnings may there be in all; more of them, or an error, make the exit code 1.",
      valueName: "count"))
  var maxWarnings: Int?

  @Flag(help: "Exit code 1 where an entry of ignore in the configuration matches no finding.")
  var failOnUnusedIgnores = false

  @Flag(help: "Exit code 0 whatever is found; unreadable input still gives 2.")
  var exitZero = false

  func validate() throws {
    if let minScore, !(0...100).contains(minScore) {
      throw ValidationError("--min-score takes a number from 0 to 100.")
    }
    if let maxWarnings, maxWarnings < 0 {
      throw ValidationError("--max-warnings takes a number from 0 up.")
    }
  }

  /// Whether `file` makes the run fail by itself; a score that is no worse than a baseline's does not.
  func fails(_ file: LintedFile, keepsItsScore: Bool = false) -> Bool {
    guard !exitZero else { return false }
    let level = failOn ?? (maxWarnings == nil ? nil : .error)
    return Gate(failOn: level, minScore: minScore).extending(file.gate)
      .fails(file, keepsItsScore: keepsItsScore)
  }

  /// Whether the run has more notes and warnings than it may.
  func failsBy(warnings: Int) -> Bool {
    guard !exitZero, let maxWarnings else { return false }
    return warnings > maxWarnings
  }
}

extension FailureLevel: ExpressibleByArgument {}
