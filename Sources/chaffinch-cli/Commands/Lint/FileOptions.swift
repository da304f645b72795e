import ArgumentParser
import ChaffinchConfiguration
import ChaffinchInput
import ChaffinchReport
import ChaffinchText
import Synchronization

struct FileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Skip files and folders that match, as in .gitignore, relative to the working directory. Repeatable.",
      valueName: "glob"))
  var exclude: [String] = []

  @Flag(help: "Skip excluded paths even if they are named.")
  var forceExclude = false

  @Flag(help: "Also read what .gitignore files exclude.")
  var noGitignore = false

  @Option(
    help: ArgumentHelp(
      "The path to use for standard input, in reports and for its configuration and site.",
      valueName: "path"))
  var stdinFilename: String?

  @Flag(help: "Print the files that would be linted, and lint nothing.")
  var showFiles = false

  func validate() throws {
    guard stdinFilename?.isEmpty != true else {
      throw ValidationError("--stdin-filename takes a path, such as news/page.txt.")
    }
    for glob in exclude where !PathGlobs.canMatch(glob) {
      throw ValidationError(
        "--exclude \(glob) can never match. Write it as in .gitignore, such as drafts/ or *.md.")
    }
  }

  /// Which files are read, with the excludes of `configuration`.
  func selection(_ configuration: ConfigurationOptions) throws -> FileSelection {
    let shared = SharedResolver(try configuration.makeResolver())
    return FileSelection(
      respectsGitignore: !noGitignore, excludes: PathGlobs(exclude), forcesExcludes: forceExclude
    ) { shared.excludes(inFolder: $0) }
  }

  /// Prints the paths of the files of `source`, one a line.
  func show(_ source: InputSource) throws {
    for problem in source.problems { StandardError.write(problem.message) }
    let text = source.locations.map { $0.path + "\n" }.joined()
    // On a terminal a name must not move the cursor; elsewhere it must stay what it is.
    let bytes =
      StandardOutput.isTerminal ? TerminalMessage.bytes(of: String(text.dropLast())) : Array(text.utf8)
    if !text.isEmpty { try? StandardOutput.write(bytes) }
    if !source.problems.isEmpty { throw ExitCode(2) }
  }
}

/// A resolver that closures may share.
private final class SharedResolver: Sendable {
  private let resolver: Mutex<ConfigurationResolver>

  init(_ resolver: ConfigurationResolver) { self.resolver = Mutex(resolver) }

  func excludes(inFolder folder: String) -> PathGlobs? {
    resolver.withLock { $0.excludes(inFolder: folder) }
  }
}
