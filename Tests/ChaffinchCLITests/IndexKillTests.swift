import Foundation
import GRDB
import Testing

@testable import ChaffinchCore

/// A process that is killed while it writes an index leaves a sound one, and the same command finishes the work.
@Suite struct IndexKillTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    var generated = GeneratedPages(seed: 21)
    let records = try generated.pages(1500).enumerated().map { number, page in
      let record = ["id": "r\(number)", "url": "https://\(page.site)/\(number)", "text": page.text]
      return String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self)
    }
    try folder.write("pages.jsonl", records.joined(separator: "\n") + "\n")
  }

  @Test func killedAtRandomMoments() throws {
    try #require(try Tool.run(["index", "add", "whole.db", "pages.jsonl"], in: folder.url).exitCode == 0)
    let expected = try contents("whole.db")
    #expect(expected.count == 1500)
    var generator = SeededGenerator(seed: 3)
    var killed = 0
    for round in 0..<4 {
      let name = "killed\(round).db"
      for _ in 0..<4 {
        if try runAndKill(name, after: .random(in: 0.01...0.3, using: &generator)) { killed += 1 }
        guard FileManager.default.fileExists(atPath: folder.url.appending(path: name).path) else { continue }
        #expect(try integrity(name) == "ok")
      }
      let last = try Tool.run(["index", "add", name, "pages.jsonl"], in: folder.url)
      #expect(last.exitCode == 0, "\(last.errors)")
      #expect(try integrity(name) == "ok")
      #expect(try contents(name) == expected)
    }
    #expect(killed > 0)
  }

  /// Starts to add and kills the process; returns whether it was still at work.
  private func runAndKill(_ name: String, after seconds: Double) throws -> Bool {
    let process = Process()
    process.executableURL = Tool.executable
    process.arguments = ["index", "add", name, "pages.jsonl"]
    process.currentDirectoryURL = folder.url
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  private func integrity(_ name: String) throws -> String? {
    try open(name).read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
  }

  /// All that an index holds but the times, in one line a document.
  private func contents(_ name: String) throws -> [String] {
    try open(name).read { database in
      guard try database.tableExists("document") else { return [] }
      return try String.fetchAll(
        database,
        sql: """
          SELECT path || '|' || record || '|' || recordNumber || '|' || name || '|' || contentHash || '|' || lines
            || '|' || hex(corpusBytes) || '|' || hex(siteBytes)
          FROM document JOIN site ON site.id = document.site
          JOIN fingerprint ON fingerprint.document = document.id ORDER BY path, recordNumber
          """)
    }
  }

  private func open(_ name: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: folder.url.appending(path: name).path)
  }
}
