import ArgumentParser
import Chaffinch
import ChaffinchInput
import ChaffinchLint
import ChaffinchStorage
import Foundation

struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn sites once: keep the fingerprints of their documents for later runs of `lint --index`.",
    discussion: """
      An index is one SQLite file. It holds hashes of lines, not the text. Several processes may read it while one writes.

      Exit codes: 0 done, 2 usage, an index that cannot be used, or input that could not be read (the rest is done).
      """,
    subcommands: [IndexAdd.self, IndexRemove.self, IndexMerge.self, IndexShow.self, IndexPrune.self])
}

struct IndexAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add documents to an index, which is made where there is none.",
    discussion: """
      A document is known by its path as it is typed here and by its record. Those that are there as they are are passed \
      over, so a run that was stopped is finished by the same command.
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
      "\(index): \(outcome.added) documents added, \(outcome.replaced) replaced, \(outcome.unchanged) unchanged"
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
    let file = try FingerprintIndex(path: index, for: .changing)
    var removed = try file.remove(paths: paths.map(InputSource.shownPath))
    for name in site { removed += try file.remove(site: name) }
    file.close()
    StandardError.write("\(index): \(removed) documents removed")
  }
}

struct IndexMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Take the documents of other indexes into one; of two states of a document the later stays.")

  @Argument(help: "The index that takes them, made where there is none.")
  var index: String

  @Argument(help: "The indexes that give them; they stay as they are.")
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
    StandardError.write("\(index): \(taken) documents taken over, \(passed) there already")
  }
}

struct IndexPrune: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Remove documents that were not added again for long.")

  @Argument(help: "The index.")
  var index: String

  @Option(
    help: ArgumentHelp(
      "The age from which documents go, such as 90d; h, d and w are the units.", valueName: "age"))
  var olderThan: Age

  func run() throws {
    let file = try FingerprintIndex(path: index, for: .changing)
    let removed = try file.prune(before: .now - olderThan.seconds)
    file.close()
    StandardError.write("\(index): \(removed) documents removed")
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
