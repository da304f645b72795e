import Foundation

/// Places in the repository.
enum Repository {
  /// The folder of these tests.
  static var testFolder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The repository's root.
  static var root: URL { testFolder.deletingLastPathComponent().deletingLastPathComponent() }

  /// The pages that `reports/` reports on.
  static var samplePages: URL { root.appending(path: "reports/sample") }
}
