import ChaffinchText

/// One line of a `.gitignore` file, with Git's meaning.
struct GitignorePattern: Sendable, Equatable {
  /// Whether the line begins with `!`: what it matches is kept.
  let isNegated: Bool
  private let isForFolders: Bool
  /// Without a slash before its end, a pattern is about names at any depth.
  private let isOfName: Bool
  private let wildcard: Wildcard

  /// Reads a line without its end; nil for blank lines, comments, and patterns that can match nothing.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.first != UInt8(ascii: "#") else { return nil }
    var pattern = Self.withoutTrailingSpaces(line)
    isNegated = pattern.first == UInt8(ascii: "!")
    if isNegated { pattern = pattern.dropFirst() }
    isForFolders = pattern.last == Wildcard.slash
    if isForFolders { pattern = pattern.dropLast() }
    isOfName = !pattern.contains(Wildcard.slash)
    if pattern.first == Wildcard.slash { pattern = pattern.dropFirst() }
    guard !pattern.isEmpty, let wildcard = Wildcard(pattern) else { return nil }
    self.wildcard = wildcard
  }

  /// Whether the pattern matches `path`, relative to the folder of its file, without a slash at either end.
  func matches(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    if isForFolders, !isFolder { return false }
    guard isOfName else { return wildcard.matches(path) }
    let name = path.lastIndex(of: Wildcard.slash).map { path[($0 + 1)...] } ?? path
    return wildcard.matches(name)
  }

  /// Spaces at the end go, but for one behind `\`.
  private static func withoutTrailingSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var position = line.startIndex
    while position < line.endIndex {
      if line[position] == UInt8(ascii: "\\") {
        position += 2
        end = min(position, line.endIndex)
      } else {
        position += 1
        if line[position - 1] != UInt8(ascii: " ") { end = position }
      }
    }
    return line[..<end]
  }
}

/// The patterns of one `.gitignore` file, or of one list of globs, relative to its folder.
struct GitignorePatterns: Sendable, Equatable {
  /// The absolute path of the folder; empty for the root.
  private let folder: [UInt8]
  private let patterns: [GitignorePattern]

  /// Takes `patterns` that are relative to `folder`, an absolute path.
  init(_ patterns: [GitignorePattern], folder: [UInt8]) {
    self.patterns = patterns
    self.folder = folder == [Wildcard.slash] ? [] : folder
  }

  /// Reads the text of a `.gitignore` file in `folder`.
  init(text: [UInt8], folder: [UInt8]) {
    let mark = ByteOrderMark.bytes
    let lines = text.dropFirst(text.starts(with: mark) ? mark.count : 0).split(separator: 0x0A)
    let patterns = lines.compactMap { line in
      GitignorePattern(line.last == 0x0D ? line.dropLast() : line)
    }
    self.init(patterns, folder: folder)
  }

  var isEmpty: Bool { patterns.isEmpty }

  /// What the last pattern that matches `path`, cut before `end`, says: true for left out, false for kept; nil where none does.
  ///
  /// `path` is absolute; one outside the folder is matched by its path from the root.
  func match(_ path: [UInt8], upTo end: Int, isFolder: Bool) -> Bool? {
    let start = relativeStart(of: path)
    guard end > start else { return nil }
    return patterns.last { $0.matches(path[start..<end], isFolder: isFolder) }.map { !$0.isNegated }
  }

  private func relativeStart(of path: [UInt8]) -> Int {
    let isBelow =
      path.count > folder.count && path[folder.count] == Wildcard.slash && path.starts(with: folder)
    return isBelow ? folder.count + 1 : path.first == Wildcard.slash ? 1 : 0
  }
}
