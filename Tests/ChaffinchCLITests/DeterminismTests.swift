import Foundation
import TestSupport
import Testing

@testable import ChaffinchCore

/// The same bytes come out for any number of threads, any order of the paths and on every run.
@Suite struct DeterminismTests {
  private let folder: TemporaryFolder
  private let paths: [String]

  init() throws {
    folder = try TemporaryFolder()
    var generated = GeneratedPages(seed: 7)
    for (number, page) in generated.pages(60).enumerated() {
      try folder.write("pages/\(page.site)/\(number).txt", page.text)
    }
    let records = try generated.pages(300).enumerated().map { number, page in
      let record = ["id": "r\(number)", "url": "https://\(page.site)/\(number)", "text": page.text]
      return String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self)
    }
    try folder.write("records.jsonl", records.joined(separator: "\n") + "\n")
    try folder.copy(Repository.samplePages, as: "sample")
    // The pages of one folder by name as well, so that the order of the command line has something to shuffle.
    paths = ["pages", "records.jsonl"] + folder.names(in: "sample").map { "sample/\($0)" }
  }

  @Test(arguments: ["document", "site", "corpus"])
  func writesTheSameBytes(scope: String) throws {
    let reference = try lint(paths, scope: scope, threads: 1)
    #expect(reference.output.split(separator: "\n").count > 370)
    var generator = SeededGenerator(seed: 11)
    for threads in [2, 8] {
      let shuffled = paths.shuffled(using: &generator)
      let run = try lint(shuffled, scope: scope, threads: threads)
      #expect(run.exitCode == reference.exitCode)
      #expect(run.standardError == reference.standardError)
      #expect(
        run.standardOutput == reference.standardOutput,
        "\(threads) threads differ on \(shuffled.joined(separator: " "))")
    }
  }

  @Test func scopesDiffer() throws {
    // Were the scopes all alike, the pages would hold nothing that evidence across documents could tell.
    let alone = try lint(["sample"], scope: "document", threads: 2)
    let together = try lint(["sample"], scope: "corpus", threads: 2)
    #expect(alone.standardOutput != together.standardOutput)
  }

  private func lint(_ paths: [String], scope: String, threads: Int) throws -> Tool.Run {
    let options = ["--scope", scope, "--threads", "\(threads)", "--format", "jsonl", "--labels"]
    let run = try Tool.run(["lint"] + paths + options, in: folder.url)
    try #require(run.exitCode == 1, "\(run.errors)")
    return run
  }
}
