import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Folders that outputs are written to, and where their paths lead.
package enum OutputFolder {
  /// Makes a folder and those above it, as far as they are missing.
  ///
  /// - Throws: ``OutputProblem`` with the system's reason.
  package static func make(_ path: String) throws(OutputProblem) {
    let folder = FilePath(path)
    if (try? FileStatus.of(folder, followingLinks: true))?.kind == .folder { return }
    let parent = folder.removingLastComponent()
    if !parent.isEmpty, parent != folder { try make(parent.string) }
    guard folder.withPlatformString({ mkdir($0, 0o777) }) != 0 else { return }
    let error = Errno(rawValue: errno)
    if error == .fileExists, (try? FileStatus.of(folder, followingLinks: true))?.kind == .folder { return }
    throw OutputProblem(path: path, reason: error.reason)
  }

  /// The absolute path without links and dots that a path leads to, whether something stands there yet or not.
  package static func resolved(_ path: String) -> String {
    var path = FilePath(path)
    var missing: [FilePath.Component] = []
    while true {
      if let resolved = (path.isEmpty ? "." : path).resolved {
        return resolved.appending(missing.reversed()).lexicallyNormalized().string
      }
      guard let last = path.lastComponent else { return path.appending(missing.reversed()).string }
      missing.append(last)
      path.removeLastComponent()
    }
  }
}
