import SystemPackage
import Testing

@testable import ChaffinchCore
@testable import ChaffinchInput

@Suite("Lines do not depend on the size of the chunks")
struct LineReaderTests {
  /// The lines by the book: cut at each `\n`, nothing after the last one, nil for a line beyond the limit.
  private func oracle(_ bytes: [UInt8], limit: Int) -> [[UInt8]?] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    if lines.last == [] { lines.removeLast() }
    return lines.enumerated().map { number, line in
      if line.count > limit { return nil }
      return number == 0 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line
    }
  }

  @Test(arguments: 0..<40) func againstTheOracle(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try InputFolder()
    let hasMark = Bool.random(using: &random)
    var bytes: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let isLong = Int.random(in: 0..<8, using: &random) == 0
      let length = Int.random(in: 0...(isLong ? 400 : 20), using: &random)
      bytes += (0..<length).map { _ in UInt8.random(in: 0x0B...0xFF, using: &random) }
      bytes.append(0x0A)
    }
    if Bool.random(using: &random) { bytes += Array("the end".utf8) }
    let file = try folder.write("a", bytes: bytes)
    let limit = [50, 200, 1000].randomElement(using: &random) ?? 50
    for chunkSize in [1, 2, 3, 7, 64, 199, 4096] {
      let open = OpenFile(try FileDescriptor.open(FilePath(file), .readOnly))
      let reader = LineReader(FileBytes(open, size: 0), limit: limit, chunkSize: chunkSize)
      var lines: [[UInt8]?] = []
      while let line = try reader.next() {
        lines.append(line.isTooLong ? nil : Array(line.bytes))
        #expect(line.number == lines.count)
      }
      #expect(lines == oracle(bytes, limit: limit), "chunks of \(chunkSize), limit \(limit)")
      #expect(try reader.next() == nil)
    }
  }

  @Test(arguments: 0..<10) func documentsDoNotDependOnTheChunksEither(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try InputFolder()
    let samples = [
      #"{"text":"Buchfink \ud83d\ude00","id":1}"#, #"{"text":"\ud800"}"#, #"{"text":3}"#, "", "{", "[]",
      #"{"id":12345678901234567890123,"text":"big"}"#, #"{"url":"u","text":"é"}"# + "\r",
      "{\"text\":\"\(String(repeating: "long ", count: 100))\"}",
    ]
    let lines = (0..<60).compactMap { _ in samples.randomElement(using: &random) }
    let file = try folder.write("a.jsonl", lines.joined(separator: "\n"))
    let whole = events(file, chunkSize: 1 << 20)
    #expect(whole.count == lines.count { !$0.isEmpty })
    for chunkSize in [1, 13, 128, 1000] {
      #expect(events(file, chunkSize: chunkSize) == whole)
    }
  }

  private func events(_ path: String, chunkSize: Int) -> [InputEvent] {
    let options = ReadingOptions(chunkSize: chunkSize)
    return Array(
      InputSource(paths: [path], stdinFormat: .automatic, standardInput: 0, options: options))
  }
}
