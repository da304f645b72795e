import ArgumentParser
import Chaffinch
import ChaffinchRules

struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The severity from which findings make the exit code 1: note, warning, error or never.",
      discussion: "The default is note; never where --min-score is given."))
  var failOn: FailureLevel?

  @Option(help: "Exit code 1 where a document scores less than this, 0 to 100.")
  var minScore: Double?

  @Flag(help: "Exit code 0 whatever is found; unreadable input still gives 2.")
  var exitZero = false

  func validate() throws {
    if let minScore, !(0...100).contains(minScore) {
      throw ValidationError("--min-score takes a number from 0 to 100.")
    }
  }

  /// Whether `file` makes the run fail; a score that is no worse than a baseline's does not.
  func fails(_ file: LintedFile, keepsItsScore: Bool = false) -> Bool {
    guard !exitZero else { return false }
    if !keepsItsScore, let minScore, let score = file.report.score, score < minScore { return true }
    let level = failOn ?? (minScore == nil ? .note : .never)
    guard let least = level.severity, let worst = file.worstSeverity else { return false }
    return worst >= least
  }
}

/// From which severity on findings fail a run.
enum FailureLevel: String, CaseIterable, ExpressibleByArgument {
  case note
  case warning
  case error
  case never

  var severity: Severity? { Severity(rawValue: rawValue) }
}
