import SystemPackage

/// A file to be read: how to open it, and how to show it.
struct InputFile: Sendable {
  enum Origin: Sendable, Hashable {
    /// Named by the user: any ending, and links are followed.
    case named(FilePath)
    /// Found in a folder: links are not followed.
    case inFolder(FilePath)
    case fifo(FilePath)
    case standardInput
  }

  let origin: Origin
  let location: FileLocation
}

/// Where a file lies, as messages, reports and ``InputDocument`` have it.
package struct FileLocation: Sendable, Equatable {
  /// The path, repaired where it is not UTF-8; that of ``InputDocument/path``.
  package let path: String

  /// The folder that holds the file, as ``InputDocument/folder`` has it.
  package let folder: String

  static let standardInput = FileLocation(path: "-", folder: "-")

  /// Takes a path and a folder as they are shown.
  package init(path: String, folder: String) {
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
