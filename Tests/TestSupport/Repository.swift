import Foundation

/// Locations in the repository.
package enum Repository {
  /// The repository's root.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// The pages that `reports/` reports on.
  package static var samplePages: URL { root.appending(path: "reports/sample") }

  /// The names of the Swift files in `folder`, a path from the root, that end with `suffix`, in order and without `.swift`.
  package static func sourceNames(in folder: String, endingWith suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(suffix + ".swift") && $0 != suffix + ".swift" }
      .map { String($0.dropLast(".swift".count)) }.sorted()
  }
}
