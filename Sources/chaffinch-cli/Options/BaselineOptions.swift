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
      let known = try BaselineFile.read(path)
      let filter = BaselineFilter(known) { FileManager.default.fileExists(atPath: $0) }
      return BaselineRun(path: path, mode: pruneBaseline ? .prune(filter) : .filter(filter))
    } catch {
      StandardError.write(error.message)
      throw ExitCode(2)
    }
  }
}

/// The baseline of a run under way.
struct BaselineRun {
  enum Mode {
    case write
    case filter(BaselineFilter)
    case prune(BaselineFilter)
  }

  let path: String
  private var mode: Mode
  private var written = Baseline()
  private var pathsRead: Set<String> = []

  init(path: String, mode: Mode) {
    self.path = path
    self.mode = mode
  }

  /// Takes the known findings out of a text; also tells whether its score is as good as it was.
  mutating func take(_ file: LintedFile) -> (file: LintedFile, keepsItsScore: Bool) {
    pathsRead.insert(String(decoding: file.report.path.bytes, as: UTF8.self))
    switch mode {
    case .write:
      written.add(file.report)
      return (file.knowing(allOf: file.report), true)
    case .filter(var filter):
      defer { mode = .filter(filter) }
      let outcome = filter.filter(file.report)
      return (file.knowing(outcome.report), outcome.keepsItsScore)
    case .prune(var filter):
      defer { mode = .prune(filter) }
      let outcome = filter.filter(file.report)
      return (file.knowing(outcome.report), outcome.keepsItsScore)
    }
  }

  /// Writes what is to be written, and says what the user should know.
  func finish() throws {
    func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
    switch mode {
    case .write:
      try OutputFile.write(BaselineFile.bytes(of: written), to: path)
      StandardError.write("\(path): knows \(written.entries.count) findings now.")
    case .filter(let filter):
      let stale = filter.unmatched.count { pathsRead.contains($0.path) || !isThere($0.path) }
      guard stale > 0 else { return }
      StandardError.write(
        "\(path): \(stale) of its findings are gone. Remove them with --prune-baseline.")
    case .prune(let filter):
      let pruned = filter.pruned(wasRead: { pathsRead.contains($0) }, isThere: isThere)
      let gone = filter.count - pruned.entries.count
      if gone > 0 { try OutputFile.write(BaselineFile.bytes(of: pruned), to: path) }
      StandardError.write(
        "\(path): removed \(gone) findings that are gone; \(pruned.entries.count) are left.")
    }
  }
}
