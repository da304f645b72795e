import SystemPackage

/// Globs that choose files, in the syntax of `.gitignore`: `*.md`, `drafts/`, `/news/**/old-*`, `!kept.txt`.
///
/// Without a slash before its end a glob is about names at any depth, else it is relative to a folder. A glob that matches a
/// folder chooses all that is in it. Of several the last one that matches counts.
package struct PathGlobs: Sendable, Equatable {
  /// The globs as they were written.
  package private(set) var globs: [String]
  /// The patterns of each folder, later ones above earlier ones.
  private var groups: [GitignorePatterns]
  private let workingFolder: FilePath

  /// Takes `globs` relative to `folder`, which is itself relative to the working directory.
  package init(_ globs: [String], folder: String = ".") {
    self.globs = globs
    workingFolder = FilePath.workingFolder
    groups = [
      GitignorePatterns(
        globs.compactMap { GitignorePattern(Array($0.utf8)[...]) },
        folder: FilePath(folder).absoluteBytes(from: workingFolder))
    ]
  }

  /// Whether there is no glob.
  package var isEmpty: Bool { globs.isEmpty }

  /// These globs and then `others`, which may be relative to another folder.
  package func adding(_ others: PathGlobs) -> PathGlobs {
    var all = self
    all.globs += others.globs
    all.groups += others.groups
    return all
  }

  /// Whether a glob can match anything: it is no comment, not empty, and its brackets are closed.
  package static func canMatch(_ glob: String) -> Bool {
    !glob.contains("\n") && GitignorePattern(Array(glob.utf8)[...]) != nil
  }

  /// Whether the file at `path`, relative to the working directory, is chosen by its own path or by a folder that it is in.
  package func matches(_ path: String) -> Bool {
    guard !isEmpty else { return false }
    let path = FilePath(path).absoluteBytes(from: workingFolder)
    let ends = path.indices.filter { path[$0] == Wildcard.slash && $0 > 0 } + [path.count]
    for end in ends {
      let isFolder = end < path.count
      let match = groups.reversed().lazy.compactMap { $0.match(path, upTo: end, isFolder: isFolder) }
        .first
      if !isFolder || match == true { return match ?? false }
    }
    return false
  }

  /// What the globs say of an entry of a folder that is walked; nil where none matches.
  func match(_ absolutePath: [UInt8], isFolder: Bool) -> Bool? {
    groups.reversed().lazy.compactMap {
      $0.match(absolutePath, upTo: absolutePath.count, isFolder: isFolder)
    }.first
  }
}

extension FilePath {
  /// The working directory, its links resolved.
  static var workingFolder: FilePath { FilePath(".").resolved ?? FilePath("/") }

  /// The bytes of the path from the root, with `.` and `..` taken out as they are written.
  func absoluteBytes(from workingFolder: FilePath = .workingFolder) -> [UInt8] {
    workingFolder.pushing(self).lexicallyNormalized().platformBytes
  }

  /// The bytes of the path as they are.
  var platformBytes: [UInt8] { withPlatformString { FilePath.bytes(of: $0) } }

  /// The bytes of a string of the system, which ends with NUL.
  static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var offset = 0
    // In bounds: nothing is read behind the NUL.
    while text[offset] != 0 {
      bytes.append(UInt8(bitPattern: text[offset]))
      offset += 1
    }
    return bytes
  }
}
