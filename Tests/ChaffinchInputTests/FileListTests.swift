import Foundation
import SystemPackage
import Testing

@testable import ChaffinchInput

@Suite("Paths become a sorted list of files")
struct FileListTests {
  let folder: InputFolder

  init() throws { folder = try InputFolder() }

  @Test func foldersAreSearchedForKnownEndingsInByteOrder() throws {
    for name in [
      "b.txt", "a/z.md", "a.txt", "a/deep/er/x.markdown", "a-b.TXT", "a/no.html", "a/none", "é.txt",
    ] {
      try folder.write(name, name)
    }
    try folder.write("a/r.jsonl", #"{"text":"one"}"#)
    try folder.write("a/r.ndjson", #"{"text":"two"}"#)
    #expect(
      folder.summary(folder.path) == [
        "a-b.TXT=a-b.TXT", "a.txt=a.txt", "a/deep/er/x.markdown=a/deep/er/x.markdown", "a/r.jsonl#0=one",
        "a/r.ndjson#0=two", "a/z.md=a/z.md", "b.txt=b.txt", "é.txt=é.txt",
      ])
  }

  @Test func orderOfTheArgumentsDoesNotMatter() throws {
    let one = try folder.write("one.txt", "1")
    let two = try folder.write("sub/two.txt", "2")
    let forward = folder.summary(one, two, folder["missing.txt"])
    #expect(folder.summary(folder["missing.txt"], two, one) == forward)
    #expect(
      forward == [
        "missing.txt: no such file or folder. Check the spelling of the path.", "one.txt=1", "sub/two.txt=2",
      ])
  }

  @Test func aFileIsReadOnceHoweverItIsNamed() throws {
    let file = try folder.write("sub/a.txt", "a")
    let link = try folder.link("link.txt", to: file)
    #expect(
      folder.summary(file, file, folder["sub/./a.txt"], folder["sub"], folder.path + "//sub/") == [
        "sub/./a.txt=a"
      ])
    #expect(folder.summary(file, link) == ["link.txt=a"])
    #expect(folder.summary(folder["gone"], folder["gone"]).count == 1)
  }

  @Test func listsOfAJobAreNoDocuments() throws {
    for name in ["a.txt", "removed.txt", "removed.jsonl", "heavy-loss.jsonl", "clusters.tsv"] {
      try folder.write(name, #"{"text":"a"}"#)
    }
    // Without a manifest they are files like others.
    #expect(folder.summary(folder.path).contains { $0.hasPrefix("removed.txt") })
    try folder.write("manifest.json", "{}")
    #expect(folder.summary(folder.path) == [#"a.txt={"text":"a"}"#])
    #expect(folder.summary(folder["removed.txt"]) == [#"removed.txt={"text":"a"}"#])
  }

  @Test func hardLinksAreTwoFiles() throws {
    let file = try folder.write("a.txt", "a")
    try FileManager.default.linkItem(atPath: file, toPath: folder["b.txt"])
    #expect(folder.summary(folder.path) == ["a.txt=a", "b.txt=a"])
  }

  @Test func hiddenNamesArePassedOverUnlessNamed() throws {
    try folder.write("seen.txt", "seen")
    let file = try folder.write(".hidden.txt", "hidden")
    let inside = try folder.write(".git/inside.txt", "inside")
    #expect(folder.summary(folder.path) == ["seen.txt=seen"])
    #expect(folder.summary(file) == [".hidden.txt=hidden"])
    #expect(folder.summary(folder[".git"]) == [".git/inside.txt=inside"])
    #expect(folder.summary(inside) == [".git/inside.txt=inside"])
  }

  @Test func linksInFoldersAreNotFollowedButNamedOnesAre() throws {
    let outside = try InputFolder()
    try outside.write("secret.txt", "secret")
    try folder.write("kept.txt", "kept")
    let fileLink = try folder.link("file.txt", to: outside["secret.txt"])
    let folderLink = try folder.link("folder", to: outside.path)
    #expect(folder.summary(folder.path) == ["kept.txt=kept"])
    #expect(folder.summary(fileLink) == ["file.txt=secret"])
    #expect(folder.summary(folderLink) == ["folder/secret.txt=secret"])
  }

  @Test func aNamedLoopIsAProblemAndALoopInAFolderIsPassedOver() throws {
    let loop = try folder.link("loop.txt", to: folder["loop.txt"])
    try folder.write("sub/a.txt", "a")
    _ = try folder.link("sub/up", to: folder.path)
    #expect(
      folder.messages(loop) == ["loop.txt: leads back to itself. Remove the loop or leave the path out."])
    #expect(folder.summary(folder.path) == ["sub/a.txt=a"])
  }

  @Test func aFolderThatIsItsOwnAncestorIsNotEntered() throws {
    try folder.write("a.txt", "a")
    let path = FilePath(folder.path)
    let identity = try FileStatus.of(path, followingLinks: true).identity
    var walk = FolderWalk(ancestors: [identity])
    walk.walk(path, resolved: path, identity: identity)
    #expect(walk.found.count == 1)
    guard case .problem(let problem) = walk.found.first?.entry else {
      Issue.record("the folder was entered")
      return
    }
    #expect(problem.kind == .loop)
  }

  @Test func aDanglingLinkIsAProblem() throws {
    let link = try folder.link("link.txt", to: folder["nothing"])
    #expect(
      folder.messages(link) == [
        "link.txt: a symbolic link to a missing file. "
          + "Restore the file that the link points to, or leave the link out."
      ])
  }

  @Test func aFolderWithNothingToReadIsAProblem() throws {
    let empty = try folder.makeFolder("empty.txt")
    try folder.write("pictures/a.png", "png")
    let remedy =
      "In folders, files ending in .txt, .md, .markdown, .jsonl, .ndjson, .csv, .tsv, .tab, .warc or .wet, also with .gz or .zst, are read; name other files directly."
    #expect(folder.messages(empty) == ["empty.txt: nothing to read in this folder. \(remedy)"])
    #expect(folder.messages(folder["pictures"]) == ["pictures: nothing to read in this folder. \(remedy)"])
  }

  @Test func aFifoInAFolderIsAProblemAndTheRestIsRead() throws {
    try #require(mkfifo(folder["pipe.txt"], 0o600) == 0)
    try #require(mkfifo(folder["pipe"], 0o600) == 0)
    try folder.write("z.txt", "z")
    #expect(
      folder.summary(folder.path) == [
        "pipe.txt: a named pipe, not a file. Leave it out, or pipe its data in with the path -.", "z.txt=z",
      ])
  }

  @Test func aNamedDeviceIsAProblem() {
    #expect(
      folder.messages("/dev/zero") == [
        "/dev/zero: a device, not a file. Leave it out, or pipe its data in with the path -."
      ])
  }

  @Test func aFileUnderAFileIsMissing() throws {
    let file = try folder.write("a.txt", "a")
    #expect(
      folder.messages(file + "/b.txt") == [
        "a.txt/b.txt: no such file or folder. Check the spelling of the path."
      ])
  }

  @Test(.enabled(if: geteuid() != 0)) func permissionsAreAProblem() throws {
    let file = try folder.write("a.txt", "a")
    try folder.write("b.txt", "b")
    try #require(chmod(file, 0) == 0)
    #expect(
      folder.summary(folder.path) == [
        "a.txt: cannot be read (Permission denied). Check the permissions and the disk, or leave the path out.",
        "b.txt=b",
      ])
  }

  #if os(Linux)
  @Test func anInputOutputErrorIsAProblem() {
    #expect(
      folder.messages("/proc/self/mem") == [
        "/proc/self/mem: cannot be read (Input/output error). "
          + "Check the permissions and the disk, or leave the path out."
      ])
  }

  @Test func namesThatAreNotUTF8AreOpenedByTheirBytes() throws {
    let name: [CChar] = folder["caf"].utf8.map { CChar(bitPattern: $0) } + [CChar(bitPattern: 0xE9)]
    let path = name + ".txt".utf8.map { CChar(bitPattern: $0) } + [0]
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    #expect(Glibc.write(descriptor, "latin", 5) == 5)
    close(descriptor)
    #expect(folder.summary(folder.path) == ["caf\u{FFFD}.txt=latin"])
  }
  #endif

  @Test(arguments: [
    ("./a.txt", "a.txt"), ("././b/./c.txt", "b/./c.txt"), (".", "."), ("./-", "./-"),
    ("../a.txt", "../a.txt"),
    ("/./a.txt", "/./a.txt"), ("a//b/", "a/b"),
  ])
  func leadingDotsAreDropped(typed: String, shown: String) {
    #expect(FilePath(typed).withoutLeadingDots.string == shown)
  }

  @Test(arguments: [("a.txt", "."), ("news/a.txt", "news"), ("/a.txt", "/"), ("../x/a.txt", "../x")])
  func theFolderIsThePathWithoutTheName(path: String, folder: String) {
    #expect(FileLocation(FilePath(path)).folder == folder)
  }
}
