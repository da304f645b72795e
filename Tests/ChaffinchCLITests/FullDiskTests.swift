import Foundation
import Testing

/// Jobs that may write no file beyond a size, as on a full disk.
@Suite("A job without room for its files")
struct FullDiskTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    var pages = GeneratedPages(seed: 5)
    let lines = try pages.pages(150).enumerated().map { number, page in
      let record = ["id": "\(number)", "text": page.text + " \(number % 100)"]
      return String(decoding: try JSONEncoder().encode(record), as: UTF8.self) + "\n"
    }
    try folder.write("data.jsonl", lines.joined())
  }

  /// Runs the tool with a limit on the size of files, in blocks of 512 or 1024 bytes as the shell has it.
  private func run(_ arguments: [String], blocks: Int) throws -> Tool.Run {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" \"$@\"", Tool.executable.path]
    process.arguments? += arguments
    process.currentDirectoryURL = folder.url
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = Pipe()
    try process.run()
    let message = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return Tool.Run(
      exitCode: Int(process.terminationStatus), standardOutput: Data(), standardError: message)
  }

  /// The outputs in a folder.
  private func outputs(_ name: String) -> [String: Data?] {
    let names = TemporaryFolder.files(below: folder.url.appending(path: name))
    return Dictionary(uniqueKeysWithValues: names.map { ($0, folder.read("\(name)/\($0)")) })
  }

  @Test(
    "names the file and the remedy, leaves nothing half-written, and goes on when there is room",
    arguments: [("document", ".chaffinch/"), ("exact", "kept/data.jsonl")])
  func room(unit: String, place: String) throws {
    let arguments = ["dedup", "data.jsonl", "--by", unit, "--checkpoint-interval", "10KB", "-o"]
    let whole = try Tool.run(arguments + ["whole"], in: folder.url)
    #expect(whole.exitCode == 0)
    let limited = try run(arguments + ["out"], blocks: 64)
    #expect(limited.exitCode == 2)
    #expect(limited.errors.hasPrefix("out/\(place)"))
    #expect(
      limited.errors.hasSuffix(
        ": cannot be written (File too large). Check the folder, its permissions and the free disk space. "
          + "Then go on with --resume.\n"))
    let expected = outputs("whole")
    let left = outputs("out").filter { !$0.key.hasPrefix(".chaffinch/") }
    #expect(left.allSatisfy { expected[$0.key] == $0.value })
    #expect(left["manifest.json"] == nil)
    let resumed = try Tool.run(arguments + ["out", "--resume"], in: folder.url)
    #expect(resumed.exitCode == 0)
    #expect(outputs("out") == expected)
  }
}
