import ArgumentParser
import ChaffinchInput
import ChaffinchLint
import ChaffinchStorage

struct IndexRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove documents from an index, by path or by site.")

  @Argument(help: "The index.")
  var index: String

  @Argument(
    help: "Files, and folders with all that is in them, as they were added; they need not exist any more.")
  var paths: [String] = []

  @Option(help: "Remove all documents of this site. Repeatable.")
  var site: [String] = []

  func validate() throws {
    guard !paths.isEmpty || !site.isEmpty else {
      throw ValidationError("Name what to remove: paths, or a site with --site.")
    }
  }

  func run() throws {
    let removed = try IndexFailure.exit { () throws(IndexProblem) in
      let file = try FingerprintIndex(path: index, for: .changing)
      var removed = try file.remove(paths: paths.map(InputSource.shownPath))
      for name in site { removed += try file.remove(site: name) }
      file.close()
      return removed
    }
    StandardError.write("\(index): \(removed) documents removed")
  }
}
