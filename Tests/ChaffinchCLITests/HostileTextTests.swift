import Foundation
import Testing

@testable import ChaffinchReport

/// Untrusted text cannot speak to the terminal, or to a build server, through a report or a message.
@Suite struct HostileTextTests {
  private let folder: TemporaryFolder
  private static let attack = """
    \u{1B}[2J\u{1B}]0;owned\u{7}\u{1B}[31mred
    ##[error]a command of a build server
    ::error file=a.swift::another
    ##vso[task.complete result=Failed]done
    \u{202E}desrever si siht\u{2066}\u{9B}31m
    back\u{8}\u{8}\u{8}\u{8}over\rwritten
    """

  init() throws { folder = try TemporaryFolder() }

  @Test func snippetsHoldNoCommands() throws {
    try folder.write("page.txt", Self.attack)
    let run = try Tool.run(["lint", "page.txt"], in: folder.url)
    #expect(run.output.contains("no-body"), "the attack must be shown, or this test shows nothing")
    #expect(run.output.contains("page.txt: score ") && run.output.contains("    1 | "))
    expectHarmless(run)
  }

  @Test func namesOfFilesHoldNoCommands() throws {
    let name = "\u{1B}[31m::error::\u{7}\u{202E}.txt"
    try folder.write(name, Self.attack)
    expectHarmless(try Tool.run(["lint", name, "gone\(name)", "--model", "gone\(name)"], in: folder.url))
    expectHarmless(try Tool.run(["lint", name, "gone\(name)"], in: folder.url))
    expectHarmless(try Tool.run(["lint", name, "--output", "json=gone/\(name)"], in: folder.url))
    expectHarmless(try Tool.run(["lint", name, "--output", "\(name)=report"], in: folder.url))
  }

  @Test func idsAndSitesHoldNoCommands() throws {
    let record = ["id": Self.attack, "url": "https://\(Self.attack)/", "text": "Home\n" + Self.attack]
    try folder.write("records.jsonl", try JSONSerialization.data(withJSONObject: record))
    // CSV demands line ends with a carriage return, and `github` is made of commands: their own tests look at them.
    for format in ReportFormats.all.map(\.name) where !["csv", "github"].contains(format) {
      expectHarmless(try Tool.run(["lint", "records.jsonl", "--format", format], in: folder.url))
    }
    expectHarmless(try Tool.run(["lint", "records.jsonl", "--site-from", "(\u{1B}[31m"], in: folder.url))
    expectHarmless(try Tool.run(["explain", Self.attack], in: folder.url))
  }

  @Test func namesInSummariesOfCleaningHoldNoCommands() throws {
    let name = "\u{1B}[31m\n::error::\u{7}\u{202E}.txt"
    let page =
      "DESK Nine bakers of the valley share one mill, and the miller has never once been paid in coins.\n"
    try folder.write("pages/\(name)", page)
    try folder.write(
      "pages/other\(name)", page + "The school on the hill closes in summer and nobody knows why it does.\n")
    try folder.write(
      ".chaffinch.yml", "custom-rules: [{name: desk, phrases: [DESK], class: other, message: m}]\n")
    let arguments = ["clean", "pages", "--select", "desk"]
    let runs = try [["-o", "out"], ["-o", "all", "--allow-heavy-loss"], ["--diff"]].map {
      try Tool.run(arguments + $0, in: folder.url)
    }
    for run in runs {
      #expect(run.exitCode == 0)
      #expect(run.errors.contains("202e"), "the name must be shown")
      // A diff is printed as it is, so that it can be applied.
      expectHarmless(
        Tool.Run(exitCode: run.exitCode, standardOutput: Data(), standardError: run.standardError))
    }
  }

  @Test func colourIsTheOnlyEscapeSequence() throws {
    try folder.write("page.txt", Self.attack)
    let run = try Tool.run(["lint", "page.txt", "--color", "always"], in: folder.url)
    let plain = run.output.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain != run.output)
    #expect(plain == (try Tool.run(["lint", "page.txt", "--color", "never"], in: folder.url)).output)
  }

  private func expectHarmless(_ run: Tool.Run, sourceLocation: SourceLocation = #_sourceLocation) {
    for text in [run.output, run.errors] {
      let control = text.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
      #expect(control.isEmpty, "control characters: \(text.debugDescription)", sourceLocation: sourceLocation)
      let hidden = text.unicodeScalars.filter { [0x202E, 0x2066].contains($0.value) }
      #expect(hidden.isEmpty, "turns direction: \(text.debugDescription)", sourceLocation: sourceLocation)
      for line in text.split(separator: "\n") {
        let trimmed = line.drop { $0 == " " || $0 == "|" }
        let isCommand = trimmed.hasPrefix("::") || line.contains("##[") || line.contains("##vso[")
        #expect(!isCommand, "a command of a build server: \(line)", sourceLocation: sourceLocation)
      }
    }
  }
}
