import Foundation
import Testing

/// A run that knows results of an earlier one says what a run without them says.
@Suite struct LintCacheTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    var generated = GeneratedPages(seed: 21)
    for (number, page) in generated.pages(40).enumerated() {
      try folder.write("pages/\(page.site)/\(number).txt", page.text)
    }
    try folder.write(
      "pages/records.jsonl", "{\"text\":\"One.\",\"id\":\"a\"}\n{ broken\n{\"text\":\"Two.\",\"id\":\"b\"}\n")
  }

  private func lint(_ more: [String] = [], cached: Bool) throws -> Tool.Run {
    let cache = cached ? ["--cache-dir", "cache"] : ["--no-cache"]
    return try Tool.run(["lint", "pages", "--format", "jsonl", "--labels"] + more + cache, in: folder.url)
  }

  private func isSame(_ more: [String] = []) throws -> Bool {
    let (with, without) = (try lint(more, cached: true), try lint(more, cached: false))
    #expect(with.exitCode == without.exitCode && with.errors == without.errors)
    return with.standardOutput == without.standardOutput
  }

  @Test(arguments: ["document", "site", "corpus"])
  func nothingChanged(scope: String) throws {
    #expect(try isSame(["--scope", scope]))
    #expect(try isSame(["--scope", scope]))
    #expect(try isSame(["--scope", scope, "--threads", "2"]))
  }

  @Test(arguments: ["document", "site", "corpus"])
  func aTextChangedAndOneCame(scope: String) throws {
    _ = try lint(["--scope", scope], cached: true)
    let old = try String(contentsOf: folder.url.appending(path: "pages/site1.example/5.txt"), encoding: .utf8)
    try folder.write("pages/site1.example/5.txt", old + "\nRead more\nAnother headline of the day")
    try folder.write("pages/site2.example/new.txt", old)
    #expect(try isSame(["--scope", scope]))
  }

  @Test func whatChangesTheFindingsChangesTheResults() throws {
    _ = try lint(cached: true)
    #expect(try isSame(["--preset", "strict"]))
    #expect(try isSame(["--site", "one.example"]))
    try folder.write("pages/.chaffinch.yml", "min-confidence: 0.3\n")
    #expect(try isSame())
    #expect(try isSame(["--format", "text"].dropFirst(2) + []))
  }

  @Test func aDamagedOrForeignFileIsNoCache() throws {
    _ = try lint(cached: true)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "cache").path)
    let database = try #require(names.first { $0.hasSuffix(".db") })
    try folder.write("cache/\(database)", "This is no database.")
    #expect(try lint(cached: true).standardOutput == lint(cached: false).standardOutput)
  }

  @Test func aFolderThatCannotBeMadeIsSaidAndPassedOver() throws {
    try folder.write("cache", "a file")
    let run = try lint(cached: true)
    #expect(run.standardOutput == (try lint(cached: false)).standardOutput)
    #expect(run.errors.contains("warning: cache: cannot hold the cache"))
  }
}
