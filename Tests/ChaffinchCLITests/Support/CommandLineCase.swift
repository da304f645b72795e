import Foundation
import TestSupport
import Testing

/// One run of the tool, kept as a folder in `Cases/`; `Cases/README.md` says what its files are.
struct CommandLineCase: Sendable, CustomTestStringConvertible {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }

  /// Every case, by name.
  static var all: [CommandLineCase] {
    let cases = Repository.testFolder.appending(path: "Cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
    return names.sorted().map { cases.appending(path: $0) }
      .filter { FileManager.default.fileExists(atPath: $0.appending(path: "arguments").path) }
      .map(CommandLineCase.init)
  }

  /// What is expected of the run, or what it gave.
  struct Outcome: Equatable {
    var exitCode: String
    var standardOutput: String
    var standardError: String
    /// The files that the run wrote, by name.
    var files: [String: String]
  }

  /// Runs the tool on a copy of the case's input.
  func run() throws -> Outcome {
    let work = try TemporaryFolder()
    for name in names(in: "input") {
      try work.copy(folder.appending(path: "input/\(name)"), as: name)
    }
    for name in lines("empty-folders") { try work.makeFolder(name) }
    for line in lines("links") {
      let parts = line.components(separatedBy: " -> ")
      try #require(parts.count == 2, "a line of `links` is NAME -> TARGET")
      try work.link(parts[0], to: parts[1])
    }
    let before = Set(work.files())
    let input = (try? Data(contentsOf: folder.appending(path: "stdin"))) ?? Data()
    let run = try Tool.run(lines("arguments"), in: work.url, standardInput: input)
    // A manifest has the fingerprint of the model in it, and compressed bytes depend on the version of zlib.
    let written = work.files().filter {
      !before.contains($0) && !$0.hasSuffix("manifest.json") && !$0.hasSuffix(".gz")
    }
    return Outcome(
      exitCode: "\(run.exitCode)\n", standardOutput: run.output, standardError: run.errors,
      files: Dictionary(
        uniqueKeysWithValues: written.map { ($0, String(decoding: work.read($0) ?? Data(), as: UTF8.self)) }))
  }

  /// What the case's folder expects.
  var expected: Outcome {
    Outcome(
      exitCode: text("exit-code"), standardOutput: text("stdout"), standardError: text("stderr"),
      files: Dictionary(
        uniqueKeysWithValues: TemporaryFolder.files(below: folder.appending(path: "output")).map {
          ($0, text("output/\($0)"))
        }))
  }

  /// Makes `outcome` the expectation.
  func record(_ outcome: Outcome) throws {
    try write(outcome.exitCode, "exit-code")
    try write(outcome.standardOutput, "stdout")
    try write(outcome.standardError, "stderr")
    try? FileManager.default.removeItem(at: folder.appending(path: "output"))
    for (name, text) in outcome.files { try write(text, "output/\(name)", keepsEmpty: true) }
  }

  private func text(_ name: String) -> String {
    String(decoding: (try? Data(contentsOf: folder.appending(path: name))) ?? Data(), as: UTF8.self)
  }

  private func lines(_ name: String) -> [String] {
    text(name).split(separator: "\n").map(String.init)
  }

  private func names(in name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)) ?? []).sorted()
  }

  /// An empty text is no file, so that a case holds only what says something; an empty output is one.
  private func write(_ text: String, _ name: String, keepsEmpty: Bool = false) throws {
    let file = folder.appending(path: name)
    try? FileManager.default.removeItem(at: file)
    guard keepsEmpty || !text.isEmpty else { return }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
