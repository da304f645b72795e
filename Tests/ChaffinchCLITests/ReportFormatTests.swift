import Foundation
import Testing

@testable import ChaffinchReport

/// All formats from one run, and what GitHub Actions gets beside them.
@Suite struct ReportFormatTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    // A page of a few words has no body, whatever the labeller has learned.
    try folder.write("page one.txt", "Home\nNews\n")
  }

  private func lint(_ arguments: String..., environment: [String: String] = [:]) throws -> Tool.Run {
    let run = try Tool.run(["lint", "page one.txt"] + arguments, in: folder.url, environment: environment)
    #expect(run.exitCode == 1, "\(run.errors)")
    return run
  }

  @Test func comeFromOneRun() throws {
    let names = ReportFormats.all.map(\.name)
    let outputs = names.flatMap { ["--output", "\($0)=out.\($0)"] }
    let run = try Tool.run(["lint", "page one.txt", "--color", "never"] + outputs, in: folder.url)
    #expect(run.exitCode == 1)
    #expect(run.errors.isEmpty)
    for name in names {
      let alone = try lint("--format", name, "--color", "never")
      #expect(folder.read("out.\(name)") == alone.standardOutput, "\(name) differs beside the others")
      #expect(!alone.standardOutput.isEmpty)
    }
    #expect(run.standardOutput == folder.read("out.text"))
  }

  @Test func areListedInTheHelp() throws {
    let help = try Tool.run(["lint", "--help"], in: folder.url).output
    for entry in ReportFormats.all {
      #expect(help.contains("\(entry.name): "), "\(entry.name) is missing")
    }
  }

  @Test func appendTheJobSummary() throws {
    try folder.write("summary.md", "before")
    let environment = ["GITHUB_STEP_SUMMARY": folder.url.appending(path: "summary.md").path]
    let run = try lint("--format", "github", environment: environment)
    #expect(run.output.hasPrefix("::error file=page one.txt,line=1,"))
    let page = try lint("--format", "markdown").output
    #expect(folder.read("summary.md") == Data("before\n\(page)".utf8))
    _ = try lint("--format", "text", environment: environment)
    #expect(folder.read("summary.md") == Data("before\n\(page)".utf8), "other formats write no summary")
  }

  @Test func leaveAFullJobSummaryAlone() throws {
    let full = Data(repeating: 0x20, count: 1_048_000)
    try folder.write("summary.md", full)
    let path = folder.url.appending(path: "summary.md").path
    let run = try lint("--format", "github", environment: ["GITHUB_STEP_SUMMARY": path])
    #expect(run.errors.contains("no room for the job summary"))
    #expect(folder.read("summary.md") == full)
    let missing = try lint("--format", "github", environment: ["GITHUB_STEP_SUMMARY": "\(path)/no/file"])
    #expect(missing.errors.contains("the job summary cannot be written"))
  }

  @Test(arguments: [("text", true), ("concise", true), ("lines", true), ("github", false), ("json", false)])
  func stopCommandsWhereTextMeetsTheRunner(format: String, isGuarded: Bool) throws {
    let output = Pipe()
    let process = Process()
    process.executableURL = Tool.executable
    process.arguments = ["lint", "page one.txt", "--format", format]
    process.currentDirectoryURL = folder.url
    process.environment = Tool.environment.merging(["GITHUB_ACTIONS": "true"]) { $1 }
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let match = text.wholeMatch(
      of: /::stop-commands::([a-z0-9-]{20,})\n(.*\n)::(.*)::\n/.dotMatchesNewlines())
    #expect((match != nil) == isGuarded, "\(text)")
    #expect(match.map { $0.1 == $0.3 } ?? true)
    // A file is not read by the runner, and needs no guard.
    let toFile = try lint("--format", format, environment: ["GITHUB_ACTIONS": "true"]).output
    #expect(match.map { String($0.2) } ?? text == toFile)
  }

  @Test func arePathsOfTheirOwn() throws {
    let same = try Tool.run(
      ["lint", "page one.txt", "--output", "json=a", "--output", "csv=./a"], in: folder.url)
    #expect(same.exitCode == 2)
    #expect(same.errors.contains("Two reports cannot go to one file"))
    let unnamed = try Tool.run(["lint", "page one.txt", "--output", "sarif="], in: folder.url)
    #expect(unnamed.exitCode == 2)
    #expect(unnamed.errors.contains("--output sarif= names no file"))
  }
}
