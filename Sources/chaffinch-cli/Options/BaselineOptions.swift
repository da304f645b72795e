import ArgumentParser
import Chaffinch
import Foundation

struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file of known findings: only others are reported and fail the run.",
      discussion: "\(Baseline.fileName) where one of the two flags below is given without it.",
      valueName: "file"))
  var baseline: String?

  @Flag(help: "Write all findings of this run into the baseline; the exit code is 0.")
  var writeBaseline = false

  @Flag(help: "Remove from the baseline what this run no longer finds.")
  var pruneBaseline = false

  func validate() throws {
    guard !writeBaseline || !pruneBaseline else {
      throw ValidationError("--write-baseline writes the file anew: leave --prune-baseline out.")
    }
  }

  /// The baseline's file, where there is one in this run.
  var path: String? { baseline ?? (writeBaseline || pruneBaseline ? Baseline.fileName : nil) }

  /// Opens the baseline of a run.
  func open() throws -> BaselineRun? {
    guard let path else { return nil }
    if writeBaseline { return BaselineRun(path: path, mode: .write) }
    do throws(BaselineProblem) {
      let known = try Baseline(path: path)
      let filter = BaselineFilter(known) { FileManager.default.fileExists(atPath: $0) }
      return BaselineRun(path: path, mode: pruneBaseline ? .prune(filter) : .filter(filter))
    } catch {
      StandardError.write(error.message)
      throw ExitCode(2)
    }
  }
}
