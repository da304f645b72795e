import Chaffinch
import ChaffinchLint
import Foundation

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
      try OutputFile.write(written.fileBytes, to: path)
      StandardError.write("\(path): knows \(written.entries.count) findings now.")
    case .filter(let filter):
      let stale = filter.unmatched.count { pathsRead.contains($0.path) || !isThere($0.path) }
      guard stale > 0 else { return }
      StandardError.write(
        "\(path): \(stale) of its findings are gone. Remove them with --prune-baseline.")
    case .prune(let filter):
      let pruned = filter.pruned(wasRead: { pathsRead.contains($0) }, isThere: isThere)
      let gone = filter.count - pruned.entries.count
      if gone > 0 { try OutputFile.write(pruned.fileBytes, to: path) }
      StandardError.write(
        "\(path): removed \(gone) findings that are gone; \(pruned.entries.count) are left.")
    }
  }
}
