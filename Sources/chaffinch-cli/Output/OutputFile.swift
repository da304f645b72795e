import ArgumentParser
import Foundation

/// A file that appears under its name only when it is whole: written beside it first, then renamed.
///
/// A device or a pipe is written as it is: to rename a file to `/dev/null` would take the device away.
struct OutputFile {
  private let path: String
  /// The file that is written first; nil for what is no regular file.
  private let temporaryPath: String?
  private let descriptor: CInt

  /// Opens the file beside `path`.
  ///
  /// - Throws: exit code 2, after a message that names the file, where it cannot be made.
  init(path: String) throws {
    self.path = path
    temporaryPath = Self.isDevice(path) ? nil : "\(path).\(getpid()).part"
    descriptor = open(temporaryPath ?? path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw failure("cannot be written") }
  }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws {
    guard DescriptorWriter.write(bytes, to: descriptor) else {
      let error = failure("cannot be written")
      abandon()
      throw error
    }
  }

  /// Gives the file its name.
  func finish() throws {
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS, close(descriptor) == 0,
      temporaryPath.map({ rename($0, path) == 0 }) ?? true
    else {
      let error = failure("cannot be written")
      removeTemporaryFile()
      throw error
    }
  }

  /// Leaves nothing behind.
  func abandon() {
    close(descriptor)
    removeTemporaryFile()
  }

  private func removeTemporaryFile() {
    if let temporaryPath { unlink(temporaryPath) }
  }

  /// Whether something stands at `path` that is neither a file nor a folder, links followed; `/dev/stdout` is one even where it
  /// leads to a file.
  private static func isDevice(_ path: String) -> Bool {
    if path.hasPrefix("/dev/") || path.hasPrefix("/proc/") { return true }
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// Writes `bytes` as the file at `path`, whole or not at all.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try OutputFile(path: path)
    try file.write(bytes)
    try file.finish()
  }

  private func failure(_ what: String) -> ExitCode {
    StandardError.write(
      "\(path): \(what) (\(String(cString: strerror(errno)))). Choose another path, or free some space.")
    return ExitCode(2)
  }
}
