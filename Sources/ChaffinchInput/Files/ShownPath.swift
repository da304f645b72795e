import SystemPackage

/// A path as messages and reports show it.
struct ShownPath: Sendable, Equatable {
  /// The path, repaired where it is not UTF-8.
  let path: String
  /// The folder that holds the file.
  let folder: String

  static let standardInput = ShownPath(path: "-", folder: "-")

  init(path: String, folder: String) {
    self.path = path
    self.folder = folder
  }

  init(_ path: FilePath) {
    let folder = path.removingLastComponent()
    self.init(path: path.string, folder: folder.isEmpty ? "." : folder.string)
  }
}

extension FilePath {
  /// The path without leading `.` parts, so that `./a.txt` and `a.txt` are shown alike.
  ///
  /// `./-` stays, for `-` means standard input.
  var withoutLeadingDots: FilePath {
    guard root == nil else { return self }
    var rest = components
    while rest.count > 1, rest.first == ".", rest.dropFirst().first != "-" { rest.removeFirst() }
    return FilePath(root: nil, rest)
  }
}
