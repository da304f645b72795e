import ArgumentParser
import ChaffinchCore

@main
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chaffinch",
    abstract: "Finds residue in scraped text, scores each document, and explains every point.",
    version: ChaffinchVersion.current,
    subcommands: [
      Lint.self, Report.self, Compare.self, Initialize.self, Clean.self, Dedup.self, Filter.self, Index.self,
      Measure.self, Explain.self, Rules.self, Schema.self, Train.self, Evaluate.self,
    ])

  /// Runs the command; what the user got wrong gives exit code 2, as everything else that keeps a run from its work.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let problem as any ReportedProblem {
      for message in problem.messages { StandardError.write(message) }
      exit(withError: ExitCode(2))
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      StandardError.write(fullMessage(for: error))
      exit(withError: ExitCode(2))
    }
  }
}
