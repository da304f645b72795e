import Foundation
import SystemPackage
import Testing

@testable import ChaffinchCore
@testable import ChaffinchInput

@Suite("Compressed files are read and written")
struct CompressionTests {
  let folder: InputFolder

  init() throws { folder = try InputFolder() }

  private static let endings = [".gz", ".zst"]

  private static func lines(_ count: Int) -> [String] {
    (0..<count).map { #"{"text":"\#($0) \#(String(repeating: "ab", count: $0))"}"# }
  }

  private static let summary = (0..<9).map { "#\($0):\($0 + 1)=\($0) \(String(repeating: "ab", count: $0))" }

  @Test(arguments: endings) func membersAndFramesAreOneFile(ending: String) throws {
    var random = SeededGenerator(seed: 3)
    let bytes = Array((Self.lines(9).joined(separator: "\n") + "\n").utf8)
    let file = try folder.write("a.jsonl\(ending)", bytes: SampleFile.encoded(bytes, ending: ending))
    for _ in 0..<20 {
      let reading = RecordReading(file, options: .random(using: &random), in: folder)
      #expect(reading.summary == Self.summary)
      #expect(reading.bytes == bytes)
    }
  }

  @Test(arguments: endings) func theFirstBytesCountNotTheName(ending: String) throws {
    let bytes = Array(Self.lines(9).joined(separator: "\n").utf8)
    let hidden = try folder.write("a.jsonl", bytes: SampleFile.encoded(bytes, ending: ending))
    #expect(RecordReading(hidden, in: folder).summary == Self.summary)
    let plain = try folder.write("b.jsonl\(ending)", bytes: bytes)
    #expect(RecordReading(plain, in: folder).summary == Self.summary)
  }

  @Test(arguments: endings) func aTornFileGivesTheRecordsBeforeTheTear(ending: String) throws {
    let bytes = Array((Self.lines(9).joined(separator: "\n") + "\n").utf8)
    let whole = ending == ".gz" ? Compressed.gzip(bytes) : Compressed.zstandard(bytes)
    for count in 4..<whole.count {
      let file = try folder.write("a.jsonl\(ending)", bytes: Array(whole[..<count]))
      let summary = RecordReading(file, in: folder).summary
      let records = summary.dropLast()
      #expect(Array(records) == Array(Self.summary[..<records.count]))
      let line = records.count + 1
      let last = try #require(summary.last)
      #expect(last.hasPrefix("a.jsonl\(ending):\(line): damaged "))
      #expect(
        last.hasSuffix(" of the file (the file ends inside compressed data); the rest is not read"))
    }
  }

  @Test(arguments: endings) func wholeMembersBeforeATornOneAreRead(ending: String) throws {
    let encode = ending == ".gz" ? Compressed.gzip : Compressed.zstandard
    let lines = Self.lines(9).map { Array("\($0)\n".utf8) }
    let bytes = lines.flatMap(encode)
    let file = try folder.write("a.jsonl\(ending)", bytes: Array(bytes.dropLast(10)))
    let summary = RecordReading(file, in: folder).summary
    #expect(Array(summary.prefix(8)) == Array(Self.summary.prefix(8)))
    #expect(summary.last?.contains("damaged") == true)
  }

  @Test(arguments: endings) func aFlippedByteIsNoticedAndDoesNotCrash(ending: String) throws {
    let bytes = Array((Self.lines(9).joined(separator: "\n") + "\n").utf8)
    let whole = ending == ".gz" ? Compressed.gzip(bytes) : Compressed.zstandard(bytes)
    var noticedCount = 0
    for place in 10..<whole.count {
      var damaged = whole
      damaged[place] ^= 0x10
      let file = try folder.write("a.jsonl\(ending)", bytes: damaged)
      let summary = RecordReading(file, in: folder).summary
      let isNoticed = summary.last?.contains("damaged") == true
      if isNoticed { noticedCount += 1 }
      // Gzip has a checksum, though not of the bits that fill the last byte; a frame made in one call has none.
      if ending == ".gz", !isNoticed { #expect(summary == Self.summary) }
    }
    #expect(noticedCount > 0)
  }

  @Test func zerosAfterGzipArePassedOverAndOtherBytesAreNot() throws {
    let bytes = Array(Self.lines(9).joined(separator: "\n").utf8)
    let padded = try folder.write("a.jsonl.gz", bytes: Compressed.gzip(bytes) + [0, 0, 0])
    #expect(RecordReading(padded, in: folder).summary == Self.summary)
    let soiled = try folder.write("b.jsonl.gz", bytes: Compressed.gzip(bytes + [0x0A]) + [7])
    let summary = RecordReading(soiled, in: folder).summary
    #expect(Array(summary.dropLast()) == Self.summary)
    #expect(summary.last?.contains("bytes after the compressed data that are not gzip") == true)
  }

  @Test func aTornTextFileIsAProblemAndNoDocument() throws {
    let file = try folder.write("a.txt.gz", bytes: Array(Compressed.gzip(Array("a text".utf8)).dropLast(8)))
    let summary = RecordReading(file, in: folder).summary
    #expect(summary.count == 1)
    #expect(summary.first?.hasPrefix("a.txt.gz: damaged gzip data at byte ") == true)
  }

  @Test(arguments: ["", ".gz", ".zst"]) func whatIsWrittenIsReadAgain(ending: String) throws {
    var random = SeededGenerator(seed: 5)
    let path = folder["out.txt\(ending)"]
    let writer = try RecordWriter(path: path)
    var expected: [UInt8] = []
    for size in [0, 1, 70_000, 300_000, 3] {
      let bytes = (0..<size).map { _ in UInt8.random(in: 0..<16, using: &random) }
      expected += bytes
      try writer.write(bytes)
    }
    #expect(writer.byteCount == expected.count)
    #expect(!FileManager.default.fileExists(atPath: path))
    try writer.finish()
    #expect(RecordReading(path, in: folder).bytes == expected)
    #expect(!FileManager.default.fileExists(atPath: path + ".part"))
    let onDisk = try Data(contentsOf: URL(filePath: path)).count
    #expect(ending.isEmpty ? onDisk == expected.count : onDisk < expected.count)
  }

  @Test func anAbandonedFileLeavesTheOldOne() throws {
    let path = try folder.write("out.txt", "old")
    for abandons in [true, false] {
      var writer: RecordWriter? = try RecordWriter(path: path)
      try writer?.write(Array("new".utf8))
      #expect(FileManager.default.fileExists(atPath: path + ".part"))
      if abandons { writer?.abandon() }
      writer = nil
      #expect(!FileManager.default.fileExists(atPath: path + ".part"))
      #expect(RecordReading(path, in: folder).bytes == Array("old".utf8))
    }
  }

  @Test func aFifoIsWrittenToAndNotReplaced() throws {
    let fifo = folder["pipe"]
    try #require(mkfifo(fifo, 0o600) == 0)
    // Open for reading too, the fifo takes the bytes without another process.
    let reader = try #require(FileHandle(forUpdatingAtPath: fifo))
    let writer = try RecordWriter(path: fifo)
    try writer.write(Array("x".utf8))
    try writer.finish()
    #expect(try reader.read(upToCount: 1) == Data("x".utf8))
    #expect(try FileStatus.of(FilePath(fifo), followingLinks: false).kind == .fifo)
  }

  @Test func aLinkedFileIsReplacedBehindItsLink() throws {
    let file = try folder.write("real.txt", "old")
    let link = try folder.link("link.txt", to: file)
    let writer = try RecordWriter(path: link)
    try writer.write(Array("new".utf8))
    try writer.finish()
    #expect(RecordReading(file, in: folder).bytes == Array("new".utf8))
    #expect(try FileStatus.of(FilePath(link), followingLinks: false).kind == .link)
  }

  @Test func aFolderThatIsMissingIsAnOutputProblem() {
    #expect(throws: OutputProblem(path: folder["gone/a.txt"], reason: "No such file or directory")) {
      _ = try RecordWriter(path: folder["gone/a.txt"])
    }
  }

  @Test func foldersAreSearchedForEveryFormatCompressedOrNot() throws {
    let table = "id,text\n1,t\n"
    let record = "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 1\r\n\r\nw\r\n\r\n"
    for ending in ["", ".gz", ".zst"] {
      for (name, text) in [
        ("a.csv", table), ("b.jsonl", #"{"text":"j"}"#), ("c.txt", "p"), ("d.warc.wet", record),
      ] {
        try folder.write("\(name)\(ending)", bytes: SampleFile.encoded(Array(text.utf8), ending: ending))
      }
    }
    try folder.write("e.gz", "")
    try folder.write("f.png.gz", "")
    let reading = RecordReading(folder.path, in: folder)
    let texts = ["t", "t", "t", "j", "j", "j", "p", "p", "p", "w", "w", "w"]
    #expect(reading.records.map { String(decoding: $0.document.text, as: UTF8.self) } == texts)
    #expect(reading.summary.count == texts.count)
    // The linter reads the same documents.
    let documents = folder.documents(folder.path)
    #expect(documents == reading.records.map(\.document))
  }
}
