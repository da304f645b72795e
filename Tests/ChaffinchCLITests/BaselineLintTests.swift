import Foundation
import Testing

/// A baseline lets a run fail for new findings only, wherever lines and files have moved since.
@Suite struct BaselineLintTests {
  private let folder: TemporaryFolder
  private let article = """
    The harbour gets a second crane

    The second crane of the harbour was put up on Tuesday, and it lifted its first boat before noon.
    Nobody who stood on the quay that morning had seen anything like it in the forty years before.
    The harbour master said that the boats of the whole coast would come here from now on, every spring.

    """
  private let related = "Read more\nGold climbs again\nRain until Friday\nMinister resigns\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("pages/a.txt", article + related)
    try folder.write("pages/b.txt", article.replacing("crane", with: "ferry"))
  }

  private func lint(_ more: String...) throws -> Tool.Run {
    try Tool.run(["lint", "pages", "--scope", "document", "--format", "lines"] + more, in: folder.url)
  }

  @Test func onlyWhatIsNewFails() throws {
    #expect(try lint().exitCode == 1)
    let written = try lint("--write-baseline")
    #expect(
      written.exitCode == 0 && written.errors.contains(".chaffinch-baseline.json: now knows 1 finding."))
    let known = try lint("--baseline", ".chaffinch-baseline.json")
    #expect(known.exitCode == 0)
    #expect(known.output.contains("1 known finding"))
    try folder.write("pages/b.txt", article.replacing("crane", with: "ferry") + related)
    #expect(try lint("--baseline", ".chaffinch-baseline.json").exitCode == 1)
  }

  @Test func holdsWhereFilesMoveAndLinesShift() throws {
    _ = try lint("--write-baseline")
    try FileManager.default.removeItem(at: folder.url.appending(path: "pages/a.txt"))
    try folder.write("pages/moved/c.txt", "\n\n" + article.replacing("forty", with: "fifty") + related)
    #expect(try lint("--baseline", ".chaffinch-baseline.json").exitCode == 0)
  }

  @Test func whatIsGoneIsSaidAndPruned() throws {
    _ = try lint("--write-baseline")
    try folder.write("pages/a.txt", article)
    #expect(try lint("--baseline", ".chaffinch-baseline.json").errors.contains("--prune-baseline"))
    #expect(try lint("--prune-baseline").errors.contains("removed 1 finding, kept"))
    try folder.write("pages/a.txt", article + related)
    #expect(try lint("--baseline", ".chaffinch-baseline.json").exitCode == 1)
  }

  @Test func aMissingBaselineIsAnError() throws {
    let run = try lint("--baseline", "none.json")
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("none.json") && run.errors.contains("--write-baseline"))
  }

  @Test func sinceARevisionOnlyWhatChanged() throws {
    func git(_ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      let settings = [
        "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main",
      ]
      process.arguments = ["git"] + settings + arguments
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
    }
    try git("init", "--quiet")
    try git("add", ".")
    try git("commit", "--quiet", "-m", "one")
    #expect(try lint("--since", "HEAD").exitCode == 0)
    try folder.write("pages/new.txt", article + related)
    let run = try lint("--since", "HEAD")
    #expect(run.exitCode == 1)
    #expect(run.output.contains("pages/new.txt") && !run.output.contains("pages/a.txt"))
    let unknown = try lint("--since", "no-such-branch")
    #expect(unknown.exitCode == 2 && unknown.errors.contains("no-such-branch"))
  }

  @Test func soManyWarningsMayThereBe() throws {
    #expect(try lint("--max-warnings", "1").exitCode == 0)
    #expect(try lint("--max-warnings", "0").exitCode == 1)
    #expect(try lint("--max-warnings", "0", "--exit-zero").exitCode == 0)
    #expect(try lint("--max-warnings", "-1").exitCode == 2)
    #expect(try lint("--max-warnings", "1", "--min-score", "99").exitCode == 1)
  }

  @Test func standardInputGoesByAName() throws {
    try folder.write("strictest/.chaffinch.yml", "rules: {navigation-block: off}\n")
    func run(_ name: String) throws -> Tool.Run {
      try Tool.run(
        ["lint", "-", "--stdin-filename", name, "--format", "lines"], in: folder.url,
        standardInput: Data((article + related).utf8))
    }
    #expect(try run("pages/new.txt").output.hasPrefix("pages/new.txt:6:1: "))
    #expect(try run("strictest/new.txt").exitCode == 0)
    #expect(try run("").exitCode == 2)
  }

  @Test func redactedReportsHoldNothingOfTheText() throws {
    let run = try Tool.run(
      [
        "lint", "pages", "--scope", "document", "--redact", "--output", "json=a.json", "--output",
        "jsonl=a.jsonl",
      ],
      in: folder.url)
    let reports = ["a.json", "a.jsonl"].map { String(decoding: folder.read($0) ?? Data(), as: UTF8.self) }
    for report in reports + [run.output] {
      #expect(report.contains("navigation-block"))
      for quote in ["Gold", "Rain", "Minister", "Read more", "read more"] { #expect(!report.contains(quote)) }
    }
  }
}
