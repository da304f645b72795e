import ArgumentParser
import Chaffinch
import ChaffinchCore
import ChaffinchLint

struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The lowest severity that makes the exit code 1: note, warning, error or never.",
      discussion: "The default is note, or never if --min-score is given."))
  var failOn: FailureLevel?

  @Option(help: "Exit code 1 if a document scores less than this, 0 to 100.")
  var minScore: Double?

  @Option(
    help: ArgumentHelp(
      "Exit code 1 if there are more notes and warnings than this in all, or an error.",
      valueName: "count"))
  var maxWarnings: Int?

  @Flag(help: "Exit code 1 if an ignore entry of the configuration matches no finding.")
  var failOnUnusedIgnores = false

  @Flag(help: "Exit code 0 whatever is found, but still 2 for unreadable input.")
  var exitZero = false

  func validate() throws {
    if let minScore, !(0...100).contains(minScore) {
      throw ValidationError("--min-score takes a number from 0 to 100.")
    }
    if let maxWarnings, maxWarnings < 0 {
      throw ValidationError("--max-warnings takes a number of 0 or more.")
    }
  }

  /// Whether `file` makes the run fail by itself; a score that is no worse than a baseline's does not.
  func fails(_ file: LintedFile, keepsItsScore: Bool = false) -> Bool {
    guard !exitZero else { return false }
    let level = failOn ?? (maxWarnings == nil ? nil : .error)
    return Gate(failOn: level, minScore: minScore).extending(file.gate)
      .fails(file, keepsItsScore: keepsItsScore)
  }

  /// What of `file` makes the run fail, or would without --exit-zero; nil for nothing.
  ///
  /// Where notes and warnings are counted, all findings do.
  func failingPart(of file: LintedFile, keepsItsScore: Bool) -> FileReport? {
    let level = failOn ?? (maxWarnings == nil ? nil : .note)
    return Gate(failOn: level, minScore: minScore).extending(file.gate)
      .failingPart(of: file, keepsItsScore: keepsItsScore)
  }

  /// Whether the run has more notes and warnings than it may.
  func failsBy(warnings: Int) -> Bool {
    guard !exitZero, let maxWarnings else { return false }
    return warnings > maxWarnings
  }
}

extension FailureLevel: ExpressibleByArgument {}
