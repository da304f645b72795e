import ArgumentParser
import Chaffinch
import ChaffinchLint
import ChaffinchStorage
import Foundation

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
    let outcome = try IndexFailure.exit { () throws(IndexProblem) in
      let file = try FingerprintIndex(path: index, for: .making)
      let builder = IndexBuilder(file, sites: naming, threads: input.threads)
      let outcome = try builder.add(input.source(paths), time: .now) { StandardError.write($0) }
      file.close()
      return outcome
    }
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
