import ArgumentParser
import Chaffinch
import ChaffinchCore
import ChaffinchLint
import Foundation

struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file of known findings: only other findings are reported and fail the run.",
      discussion: "\(Baseline.fileName) if one of the two flags below is given without it.",
      valueName: "file"))
  var baseline: String?

  @Flag(help: "Write all findings of this run into the baseline; the exit code is 0.")
  var writeBaseline = false

  @Flag(help: "Remove from the baseline what this run no longer finds.")
  var pruneBaseline = false

  func validate() throws {
    guard !writeBaseline || !pruneBaseline else {
      throw ValidationError("--write-baseline writes the whole file: leave --prune-baseline out.")
    }
  }

  /// The baseline's file, where there is one in this run.
  var path: String? { baseline ?? (writeBaseline || pruneBaseline ? Baseline.fileName : nil) }

  /// Opens the baseline of a run.
  func open() throws -> BaselineRun? {
    guard let path else { return nil }
    if writeBaseline { return BaselineRun(path: path, filter: nil, prunes: false) }
    let filter = BaselineFilter(try Baseline(path: path)) { FileManager.default.fileExists(atPath: $0) }
    return BaselineRun(path: path, filter: filter, prunes: pruneBaseline)
  }
}

/// The baseline of a run under way.
struct BaselineRun {
  private let path: String
  /// Tells the known findings from others; nil where the baseline is written anew.
  private var filter: BaselineFilter?
  private let prunes: Bool
  private var written = Baseline()
  private var pathsRead: Set<String> = []

  init(path: String, filter: BaselineFilter?, prunes: Bool) {
    self.path = path
    self.filter = filter
    self.prunes = prunes
  }

  /// Takes the known findings out of a text; also tells whether its score is as good as it was.
  mutating func remove(from file: LintedFile) -> (file: LintedFile, keepsItsScore: Bool) {
    pathsRead.insert(String(decoding: file.report.path.bytes, as: UTF8.self))
    guard let outcome = filter?.filter(file.report) else {
      written.add(file.report)
      return (file.knowing(allOf: file.report), true)
    }
    return (file.knowing(outcome.report), outcome.keepsItsScore)
  }

  /// Writes what is to be written, and says what the user should know.
  func finish() throws {
    guard let filter else {
      try OutputFile.write(written.fileBytes, to: path)
      StandardError.write("\(path): now knows \(countText(written.entries.count, "finding")).")
      return
    }
    func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
    guard prunes else {
      let stale = filter.unmatched.count { pathsRead.contains($0.path) || !isThere($0.path) }
      guard stale > 0 else { return }
      StandardError.write(
        "\(path): \(countText(stale, "known finding")) no longer found. Use --prune-baseline to remove them.")
      return
    }
    let pruned = filter.pruned(wasRead: { pathsRead.contains($0) }, isThere: isThere)
    let gone = filter.count - pruned.entries.count
    if gone > 0 { try OutputFile.write(pruned.fileBytes, to: path) }
    StandardError.write("\(path): removed \(countText(gone, "finding")), kept \(pruned.entries.count).")
  }
}
