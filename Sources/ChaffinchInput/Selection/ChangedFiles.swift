import Foundation

/// The files that differ from a revision of the Git repository around the working folder.
package struct ChangedFiles: Sendable {
  /// Why Git could not tell.
  package struct Problem: Error, Sendable, Equatable {
    /// What is wrong, and the remedy.
    package let message: String
  }

  private let identities: Set<String>

  /// Asks Git for the files that were changed since the branch left `revision`, those not yet committed or added among them.
  ///
  /// - Throws: ``Problem`` where there is no Git, no repository, or no such revision.
  package init(since revision: String) throws(Problem) {
    let root = try Self.git(["rev-parse", "--show-toplevel"]).trimmingCharacters(in: .newlines)
    _ = try Self.git(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], revision)
    // Without a common ancestor, as in a shallow clone, the revision itself is compared with.
    let base = try? Self.git(["merge-base", revision, "HEAD"]).trimmingCharacters(in: .newlines)
    let changed = try Self.git(["diff", "--name-only", "-z", "--diff-filter=d", base ?? revision, "--"])
    let added = try Self.git(["-C", root, "ls-files", "--others", "--exclude-standard", "-z"])
    identities = Set(
      (changed + added).split(separator: "\0").map { NamedFile.identity(of: "\(root)/\($0)") })
  }

  /// Whether the file at `path`, from the working folder, is one of them.
  package func contains(_ path: String) -> Bool { identities.contains(NamedFile.identity(of: path)) }

  /// What Git prints; the messages of a failure go into the problem.
  private static func git(_ arguments: [String], _ revision: String? = nil) throws(Problem) -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw Problem(message: "--since needs Git, which could not be run. Install it.")
    }
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let message = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      if let revision {
        throw Problem(
          message:
            "--since: Git does not know the revision \(revision). Fetch it; in a shallow clone in CI, fetch the whole history."
        )
      }
      let reason =
        String(decoding: message, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
      throw Problem(message: "--since: Git failed (\(reason)). Run chaffinch inside the repository.")
    }
    return String(decoding: text, as: UTF8.self)
  }
}
