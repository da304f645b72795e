import ArgumentParser
import Chaffinch
import ChaffinchReport

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two reports: what became better and worse, by rule and site.",
    discussion: """
      Takes two reports in the format json or jsonl.

      Exit codes: 0 no worse, 1 the score of the run or of a site fell by more than --tolerance, 2 usage or a report that \
      could not be read.
      """)

  @Argument(help: "The report of the earlier run.")
  var before: String

  @Argument(help: "The report of the later run.")
  var after: String

  @Option(help: "The points of score that may be lost, 0 to 100.")
  var tolerance = 0.5

  @Option(help: "The format on standard output: text, markdown or json.")
  var format = ComparisonFormat.text

  func validate() throws {
    guard (0...100).contains(tolerance) else {
      throw ValidationError("--tolerance takes a number from 0 to 100.")
    }
  }

  func run() throws {
    let comparison: ReportComparison
    do throws(SavedReportProblem) {
      comparison = ReportComparison(
        before: try SavedReport(path: before), after: try SavedReport(path: after))
    } catch {
      StandardError.write(error.message)
      throw ExitCode(2)
    }
    let isWorse = comparison.isWorse(tolerance: tolerance)
    guard StandardOutput.write(format.bytes(of: comparison, isWorse: isWorse)) else { throw ExitCode(2) }
    if isWorse { throw ExitCode(1) }
  }
}
