import Foundation
import Testing

@testable import ChaffinchCore
@testable import ChaffinchInput

@Suite("Files are left out as Git leaves them out")
struct GitignoreTests {
  private static let names = ["a", "b", "ab", "é"]
  private static let pieces = [
    "a", "b", "ab", "c", "-", "d", "é", "*", "*", "?", "**", "/", "/", "/**/", "**/", "/**", "***", "[ab]",
    "[!a]", "[^b-d]", "[a-c]", "[]-a]", "[[:alpha:]]", "[[:digit:][:punct:]]", "[[:nope:]]", "[a", "[a-]",
    "[\\]a]",
    ".txt", ".txt", "*.txt", "\\a", "\\*", " ", "\\ ", "#", "!", "\\!", "\\#", "\\", "\r", "\t",
  ]

  private static func pattern(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...4, using: &generator)
    let body = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let isNegated = Int.random(in: 0..<4, using: &generator) == 0
    return (isNegated ? "!" : "") + body + (Int.random(in: 0..<5, using: &generator) == 0 ? "/" : "")
  }

  /// Some folders of one tree, each with a list of patterns, and files at all depths.
  private static func makeTree(_ folder: InputFolder, _ root: String, _ generator: inout SeededGenerator)
    throws
  {
    let names = Self.names
    let folders =
      [root] + names.map { "\(root)/\($0)" } + names.map { "\(root)/a/\($0)" } + ["\(root)/a/b/ab"]
    for path in folders {
      for name in names { try folder.write("\(path)/\(name).txt", "") }
    }
    for path in folders where path == root || Int.random(in: 0..<4, using: &generator) == 0 {
      let count = Int.random(in: 1...4, using: &generator)
      let lines = (0..<count).map { _ in pattern(&generator) }
      try folder.write("\(path)/.gitignore", lines.joined(separator: "\n") + "\n")
    }
  }

  private func git(_ arguments: [String], in folder: InputFolder) throws -> [String] {
    let output = try InputFolder()
    let file = try output.write("stdout", "")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: file))
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
      .split(separator: "\0").map(String.init)
  }

  private func read(_ folder: InputFolder, below path: String = "") -> Set<String> {
    let source = InputSource(
      paths: [path.isEmpty ? folder.path : folder[path]], selection: FileSelection(respectsGitignore: true))
    return Set(source.locations.map { folder.relative($0.path) })
  }

  @Test("in any tree with any patterns, the files that are read are those that Git does not ignore")
  func random() throws {
    let folder = try InputFolder()
    var generator = SeededGenerator(seed: 23)
    for number in 0..<50 { try Self.makeTree(folder, "t\(number)", &generator) }
    _ = try git(["init", "--quiet"], in: folder)
    let kept = try git(
      ["ls-files", "--others", "--exclude-per-directory=.gitignore", "-z"], in: folder)
    let wanted = Set(kept.filter { !$0.hasSuffix(".gitignore") })
    let found = read(folder)
    #expect(wanted.count > 300 && wanted.count < 50 * 38)
    #expect(found.subtracting(wanted).sorted().first == nil)
    #expect(wanted.subtracting(found).sorted().first == nil)
  }

  @Test("files above count up to the root of the work tree, and none outside of one")
  func above() throws {
    let folder = try InputFolder()
    for name in ["pages/a.txt", "pages/b.txt", "pages/deep/c.txt"] { try folder.write(name, "") }
    try folder.write(".gitignore", "b.txt\n/pages/deep/\n")
    #expect(read(folder, below: "pages") == ["pages/a.txt", "pages/b.txt", "pages/deep/c.txt"])
    _ = try folder.makeFolder(".git")
    #expect(read(folder, below: "pages") == ["pages/a.txt"])
  }

  @Test("a folder that is ignored may be named, and says so where nothing is left in it")
  func named() throws {
    let folder = try InputFolder()
    try folder.write("pages/a.txt", "")
    try folder.write(".gitignore", "pages/\n")
    _ = try folder.makeFolder(".git")
    #expect(read(folder, below: "pages") == ["pages/a.txt"])
    try folder.write("pages/.gitignore", "*.txt\n")
    let source = InputSource(paths: [folder["pages"]], selection: FileSelection(respectsGitignore: true))
    #expect(source.problems.map(\.kind) == [.allExcluded])
    #expect(InputSource(paths: [folder["pages"]]).locations.count == 1)
  }

  #if os(Linux)
  @Test("a folder whose name is not UTF-8 has its patterns, too")
  func otherNames() throws {
    let folder = try InputFolder()
    let name = folder["caf"].utf8.map { CChar(bitPattern: $0) } + [CChar(bitPattern: 0xE9)]
    try #require(mkdir(name + [0], 0o700) == 0)
    for (file, text) in [("/a.txt", "a"), ("/b.txt", "b"), ("/.gitignore", "b.*\n")] {
      let descriptor = open(name + file.utf8.map { CChar(bitPattern: $0) } + [0], O_CREAT | O_WRONLY, 0o600)
      try #require(descriptor >= 0)
      #expect(Glibc.write(descriptor, text, text.utf8.count) == text.utf8.count)
      close(descriptor)
    }
    #expect(read(folder) == ["caf\u{FFFD}/a.txt"])
  }
  #endif

  @Test("hostile patterns cost no more than their length times that of the path")
  func hostile() throws {
    let pattern = try #require(
      GitignorePattern(Array((String(repeating: "*a", count: 2000) + "*b").utf8)[...]))
    #expect(!pattern.matches(Array(repeating: UInt8(ascii: "a"), count: 4000)[...], isFolder: false))
    let folders = try #require(
      GitignorePattern(Array((String(repeating: "**/a/", count: 300) + "b*c").utf8)[...]))
    let path = String(repeating: "a/", count: 2000) + "bd"
    #expect(!folders.matches(Array(path.utf8)[...], isFolder: false))
  }
}

@Suite("Globs choose files relative to their folder")
struct PathGlobTests {
  @Test(
    "the last glob that matches counts, and a folder stands for all in it",
    arguments: [
      (["*.md"], "x/pages/deep/a.md", true), (["*.md"], "x/pages/a.txt", false),
      (["drafts/"], "x/drafts/deep/a.txt", true), (["drafts/"], "x/drafts", false),
      (["/a.txt"], "x/a.txt", true), (["/a.txt"], "x/b/a.txt", false), (["b/a.txt"], "x/b/a.txt", true),
      (["b/a.txt"], "x/c/b/a.txt", false), (["**/b/a.txt"], "x/c/b/a.txt", true),
      (["*.md", "!kept.md"], "x/kept.md", false), (["drafts", "!kept.md"], "x/drafts/kept.md", true),
      (["news/**"], "x/news/a/b.txt", true), (["news/**"], "x/old/news/b.txt", false),
      (["*"], "other/a.txt", true), (["/a.txt"], "other/a.txt", false),
    ])
  func matches(globs: [String], path: String, isMatch: Bool) {
    #expect(PathGlobs(globs, folder: "x").matches(path) == isMatch)
    #expect(PathGlobs(globs, folder: "./y/../x/").matches("./" + path) == isMatch)
    #expect(PathGlobs(globs, folder: "/x").matches("/" + path) == isMatch)
  }

  @Test("what can match nothing is known", arguments: ["", "# a", "[a", "a\\", "/", "!", "a\nb"])
  func invalid(glob: String) { #expect(!PathGlobs.canMatch(glob)) }

  @Test("excludes leave out what is found, and what is named only by force")
  func excludes() throws {
    let folder = try InputFolder()
    for name in ["a.txt", "b.txt", "drafts/c.txt"] { try folder.write(name, "") }
    func read(_ selection: FileSelection, _ paths: String...) -> [String] {
      InputSource(paths: paths, selection: selection).locations.map { folder.relative($0.path) }
    }
    let globs = PathGlobs(["b.txt", "drafts/"], folder: folder.path)
    let usual = FileSelection(excludes: globs)
    #expect(read(usual, folder.path) == ["a.txt"])
    #expect(read(usual, folder["b.txt"], folder["drafts"]) == ["b.txt", "drafts/c.txt"])
    let forced = FileSelection(excludes: globs, forcesExcludes: true)
    #expect(read(forced, folder["a.txt"], folder["b.txt"], folder["drafts/c.txt"]) == ["a.txt"])
    let inDrafts = PathGlobs(["c.*"], folder: folder["drafts"])
    let perFolder = FileSelection { $0.hasSuffix("drafts") ? inDrafts : nil }
    #expect(read(perFolder, folder.path) == ["a.txt", "b.txt"])
  }
}
