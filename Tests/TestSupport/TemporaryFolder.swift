import Foundation

/// A folder that lives as long as the test that made it.
package final class TemporaryFolder {
  package let url: URL
  private var owner: TemporaryFolder?

  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "chaffinch-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder in that of `owner`, which lives on as long as this one.
  package init(url: URL, owner: TemporaryFolder) throws {
    self.url = url
    self.owner = owner
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    if owner == nil { try? FileManager.default.removeItem(at: url) }
  }

  /// The path of a file or folder in it.
  package subscript(name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  /// Writes a file, with the folders above it, and returns its path.
  @discardableResult
  package func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  @discardableResult
  package func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return self[name]
  }

  /// A message or a path as it would be with the folder as the working directory.
  package func relative(_ text: String) -> String { text.replacing(self[""], with: "") }
}
