import ChaffinchText
import SystemPackage

/// What leaves out entries of the folder that is being walked: the globs of the user, then `.gitignore` files, the deepest first.
struct IgnoreStack {
  private let selection: FileSelection
  /// The `.gitignore` files from the root of the work tree down to the folder being walked.
  private var files: [GitignorePatterns] = []
  /// The excludes of the folders from the first down to the one being walked.
  private var excludes: [PathGlobs?] = []

  /// Larger files are no lists that somebody wrote.
  private static let limit = 4 << 20
  private static let fileName: FilePath.Component = ".gitignore"

  init(_ selection: FileSelection) { self.selection = selection }

  /// Takes in the files above `folder`, where the walk begins, up to the root of its work tree.
  mutating func enterWorkTree(above folder: FilePath) throws(InputProblem) {
    guard selection.respectsGitignore else { return }
    var folder = FilePath(platformBytes: folder.absoluteBytes())
    var above: [FilePath] = []
    while !Self.isWorkTree(folder) {
      guard folder.removeLastComponent() else { return }
      above.append(folder)
    }
    for folder in above.reversed() { files.append(try Self.patterns(in: folder)) }
  }

  /// Goes down into `folder`, a path as it is shown.
  mutating func enter(_ folder: FilePath) throws(InputProblem) {
    excludes.append(selection.excludesOfFolder?(folder.string))
    guard selection.respectsGitignore else { return }
    files.append(GitignorePatterns([], folder: []))
    files[files.count - 1] = try Self.patterns(in: folder)
  }

  /// Comes back up from the folder entered last.
  mutating func leave() {
    excludes.removeLast()
    if selection.respectsGitignore { files.removeLast() }
  }

  /// Whether the entry `path`, absolute, of the folder entered last is left out.
  func excludes(_ path: [UInt8], isFolder: Bool) -> Bool {
    if let match = selection.excludes.match(path, isFolder: isFolder) { return match }
    if let match = excludes.last??.match(path, isFolder: isFolder) { return match }
    for patterns in files.reversed() {
      if let match = patterns.match(path, upTo: path.count, isFolder: isFolder) { return match }
    }
    return false
  }

  private static func isWorkTree(_ folder: FilePath) -> Bool {
    (try? FileStatus.of(folder.appending(".git"), followingLinks: false)) != nil
  }

  /// The patterns of the file in `folder`; none where it is missing, or no file of its own: Git follows no link there.
  private static func patterns(in folder: FilePath) throws(InputProblem) -> GitignorePatterns {
    let file = folder.appending(fileName)
    guard let status = try? FileStatus.of(file, followingLinks: false), status.kind == .regular else {
      return GitignorePatterns([], folder: [])
    }
    return GitignorePatterns(
      text: try NamedFile.bytes(at: file, shown: file.string, limit: limit), folder: folder.absoluteBytes())
  }
}

extension FilePath {
  fileprivate init(platformBytes bytes: [UInt8]) {
    self = (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { text in
      // The string ends with NUL, and is never empty.
      text.baseAddress.map { FilePath(platformString: $0) } ?? FilePath()
    }
  }
}
