import ArgumentParser
import Chaffinch
import ChaffinchCore
import ChaffinchInput
import ChaffinchLint
import ChaffinchStorage
import Foundation

struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn sites once: store the fingerprints of their documents for later runs of `lint --index`.",
    discussion: """
      An index is one SQLite file. It contains hashes of lines, not the text. Several processes may read it while one writes.

      Exit codes: 0 done, 2 usage, an index that cannot be used, or input that could not be read (the rest is done).
      """,
    subcommands: [IndexAdd.self, IndexRemove.self, IndexMerge.self, IndexShow.self, IndexPrune.self])
}

struct IndexAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add documents to an index, which is created if there is none.",
    discussion: """
      A document is known by its path as typed here, and by its record. Unchanged documents are skipped, so the same command \
      finishes a run that was stopped.
      """)

  @Argument(help: "The index.")
  var index: String

  @Argument(help: "Files and folders; `-` for standard input.")
  var paths: [String]

  @OptionGroup(title: "Input")
  var input: InputOptions

  @OptionGroup(title: "Evidence")
  var sites: SiteOptions

  func run() throws {
    let naming = try sites.naming()
    let file = try FingerprintIndex(path: index, for: .making)
    let builder = IndexBuilder(file, sites: naming, threads: input.threads)
    let outcome = try builder.add(input.source(paths), time: .now) { StandardError.write($0) }
    file.close()
    StandardError.write(
      "\(index): \(countText(outcome.added, "document")) added, \(outcome.replaced) replaced, \(outcome.unchanged) unchanged"
    )
    if outcome.problems > 0 { throw ExitCode(2) }
  }
}

extension Int64 {
  /// The seconds since 1970.
  static var now: Int64 { Int64(Date().timeIntervalSince1970) }
}

struct IndexRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove documents from an index, by path or by site.")

  @Argument(help: "The index.")
  var index: String

  @Argument(
    help: "Files, and folders with everything in them, as they were added; they need not exist any more.")
  var paths: [String] = []

  @Option(help: "Remove all documents of this site. Repeatable.")
  var site: [String] = []

  func validate() throws {
    guard !paths.isEmpty || !site.isEmpty else {
      throw ValidationError("Name what to remove: paths, or a site with --site.")
    }
  }

  func run() throws {
    let file = try FingerprintIndex(path: index, for: .changing)
    var removed = try file.remove(paths: paths.map(InputSource.shownPath))
    for name in site { removed += try file.remove(site: name) }
    file.close()
    StandardError.write("\(index): \(countText(removed, "document")) removed")
  }
}

struct IndexMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Add the documents of other indexes to one; of two versions of a document, the later stays.")

  @Argument(help: "The index to add to; created if there is none.")
  var index: String

  @Argument(help: "The indexes to take documents from; they are not changed.")
  var others: [String]

  func run() throws {
    var sources: [FingerprintIndex] = []
    for other in others { sources.append(try FingerprintIndex(path: other, for: .reading)) }
    let file = try FingerprintIndex(path: index, for: .making)
    var outcomes: [FingerprintIndex.MergeOutcome] = []
    for source in sources { outcomes.append(try file.merge(source)) }
    for file in sources + [file] { file.close() }
    let taken = outcomes.reduce(0) { $0 + $1.taken }
    let passed = outcomes.reduce(0) { $0 + $1.passed }
    StandardError.write("\(index): \(countText(taken, "document")) added, \(passed) already there")
  }
}

struct IndexPrune: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Remove documents that have not been added again for a long time.")

  @Argument(help: "The index.")
  var index: String

  @Option(
    help: ArgumentHelp(
      "The age from which documents are removed, such as 90d; the units are h, d and w.", valueName: "age"))
  var olderThan: Age

  func run() throws {
    let file = try FingerprintIndex(path: index, for: .changing)
    let removed = try file.prune(before: .now - olderThan.seconds)
    file.close()
    StandardError.write("\(index): \(countText(removed, "document")) removed")
  }
}

/// An age as users write it: 36h, 90d, 12w.
struct Age: ExpressibleByArgument {
  let seconds: Int64

  init?(argument: String) {
    let units: [Character: Int64] = ["h": 3600, "d": 86_400, "w": 604_800]
    guard let unit = argument.last.flatMap({ units[$0] }), let number = Int64(argument.dropLast()),
      (0...1_000_000).contains(number)
    else { return nil }
    seconds = number * unit
  }
}
