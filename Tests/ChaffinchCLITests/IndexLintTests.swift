import Foundation
import Testing

/// A document judged with an index is judged as beside the documents that the index was made of.
@Suite struct IndexLintTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    var generated = GeneratedPages(seed: 5)
    let pages = generated.pages(90)
    for (number, page) in pages[..<80].enumerated() { try folder.write("old/\(number).txt", page.text) }
    for (number, page) in pages[80...].enumerated() { try folder.write("young/\(number).txt", page.text) }
    // A twin of a page that was learned.
    try folder.write("young/twin.txt", pages[3].text + "\nOne more line.")
  }

  @Test(arguments: ["site", "corpus"])
  func judgesAsInOneRun(scope: String) throws {
    let options = ["--scope", scope, "--site", "all.example", "--format", "jsonl", "--labels"]
    try add("old")
    // The index comes first in the order of documents, and so does its folder here.
    let whole = reports(on: "young/", try lint(["old", "young"] + options))
    let alone = reports(on: "young/", try lint(["young", "--index", "site.db"] + options))
    #expect(alone == whole)
    #expect(alone.count == 11)
    #expect(alone.contains { $0.contains("\"path\":\"old/") })
    #expect(reports(on: "young/", try lint(["young"] + options)) != alone)
    // One file at a time: what the other young ones would have added is missing, the evidence of the index is not.
    let single = try lint(["young/twin.txt", "--index", "site.db"] + options)
    let both = try lint(["old", "young/twin.txt"] + options)
    #expect(reports(on: "young/", single) == reports(on: "young/", both))
  }

  @Test(arguments: ["site", "corpus"])
  func whatTheIndexHasCountsOnce(scope: String) throws {
    let options = ["--scope", scope, "--site", "all.example", "--format", "jsonl", "--labels"]
    try add("old")
    #expect(try lint(["old", "--index", "site.db"] + options) == lint(["old"] + options))
    // A page that changed stands for what the index has of it.
    try folder.write("old/5.txt", "Quite another text\n\nHome | News | Sport | site1.example")
    let alone = try lint(["old/5.txt", "--index", "site.db"] + options)
    #expect(reports(on: "old/5.txt", alone).count == 1)
    #expect(reports(on: "old/5.txt", alone) == reports(on: "old/5.txt", try lint(["old"] + options)))
  }

  @Test func oneSiteIsTheSiteOfFilesWithoutURL() throws {
    try add("old")
    try folder.write(
      "page.txt", try String(contentsOf: folder.url.appending(path: "young/0.txt"), encoding: .utf8))
    let named = try lint(["page.txt", "--index", "site.db", "--site", "all.example", "--format", "jsonl"])
    #expect(try lint(["page.txt", "--index", "site.db", "--format", "jsonl"]) == named)
    #expect(try lint(["page.txt", "--format", "jsonl"]) != named)
  }

  @Test func warnsWhereTheIndexKnowsNoSite() throws {
    try add("old")
    let run = try Tool.run(
      ["lint", "young", "--index", "site.db", "--site", "other.example", "--exit-zero"], in: folder.url)
    #expect(run.exitCode == 0)
    #expect(
      run.errors.hasPrefix("warning: site.db: has no site of these documents, such as “other.example”."))
  }

  @Test func showsAsTextAndJSON() throws {
    try add("old")
    let text = try Tool.run(["index", "show", "site.db"], in: folder.url)
    #expect(text.output.contains("80") && text.output.contains("all.example"))
    let json = try Tool.run(["index", "show", "site.db", "--format", "json"], in: folder.url)
    let value = try #require(try JSONSerialization.jsonObject(with: json.standardOutput) as? [String: Any])
    #expect(value["schemaVersion"] as? Int == 1 && value["documents"] as? Int == 80)
    #expect((value["sites"] as? [[String: Any]])?.first?["name"] as? String == "all.example")
  }

  @Test func goesThroughItsLife() throws {
    try add("old")
    #expect(
      try index(["add", "site.db", "old", "--site", "all.example"]).hasSuffix(
        "0 documents added, 0 replaced, 80 unchanged\n"))
    try index(["add", "other.db", "young", "--site", "all.example"])
    #expect(
      try index(["merge", "site.db", "other.db"]) == "site.db: 11 documents added, 0 already there\n")
    #expect(try index(["remove", "site.db", "./young/"]) == "site.db: 11 documents removed\n")
    #expect(try index(["prune", "site.db", "--older-than", "1d"]) == "site.db: 0 documents removed\n")
    #expect(try index(["remove", "site.db", "--site", "all.example"]) == "site.db: 80 documents removed\n")
  }

  private func add(_ name: String) throws { try index(["add", "site.db", name, "--site", "all.example"]) }

  @discardableResult
  private func index(_ arguments: [String]) throws -> String {
    let run = try Tool.run(["index"] + arguments, in: folder.url)
    try #require(run.exitCode == 0, "\(run.errors)")
    return run.errors
  }

  /// Those of `lines` that are the reports of documents whose paths begin with `start`.
  private func reports(on start: String, _ lines: [String]) -> [String] {
    lines.filter { $0.hasPrefix("{\"schemaVersion\":1,\"path\":\"\(start)") }
  }

  /// The lines of the report, one a document.
  private func lint(_ arguments: [String]) throws -> [String] {
    let run = try Tool.run(["lint"] + arguments, in: folder.url)
    try #require(run.exitCode < 2, "\(run.errors)")
    return run.output.split(separator: "\n").map(String.init)
  }
}
