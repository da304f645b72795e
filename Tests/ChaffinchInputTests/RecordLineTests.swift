import Testing

@testable import ChaffinchCore
@testable import ChaffinchInput

@Suite("Lines do not depend on the size of the chunks")
struct RecordLineTests {
  /// The lines by the book: cut at each `\n`, nothing after the last one, blank ones left out, and too long ones refused.
  private func oracle(_ bytes: [UInt8], limit: Int) -> [String] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last == [] { lines.removeLast() }
    return lines.enumerated().compactMap { index, line in
      if line.count > limit { return "\(index + 1): record of more than \(limit) bytes" }
      return line.allSatisfy(\.isJSONBlank) ? nil : "\(index + 1)=\(Array(line))"
    }
  }

  private func lines(_ path: String, _ options: RecordOptions) throws -> [String] {
    let reader = try RecordBatchReader(opening: RecordFile(jsonLinesAt: path), options: options)
    var lines: [String] = []
    while let event = reader.next() {
      switch event {
      case .problem(let problem): lines.append("\(problem.line ?? 0): \(problem.what)")
      case .batch(let batch):
        for record in 0..<batch.count {
          lines.append("\(batch.line(of: record))=\(batch.withBytes(of: record) { Array($0.dropLast()) })")
        }
      }
    }
    if case .some = reader.next() { Issue.record("an event after the end") }
    return lines
  }

  @Test(arguments: 0..<40) func againstTheOracle(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try InputFolder()
    let hasMark = Bool.random(using: &random)
    var bytes: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let isLong = Int.random(in: 0..<8, using: &random) == 0
      let isBlank = Int.random(in: 0..<8, using: &random) == 0
      let length = Int.random(in: 0...(isLong ? 400 : 20), using: &random)
      bytes += (0..<length).map { _ in isBlank ? 0x20 : UInt8.random(in: 0x0B...0xFF, using: &random) }
      bytes.append(0x0A)
    }
    if Bool.random(using: &random) { bytes += Array("the end".utf8) }
    let file = try folder.write("a", bytes: bytes)
    let limit = [50, 200, 1000].randomElement(using: &random) ?? 50
    for chunkSize in [1, 3, 64, 199, 4096] {
      for batchSize in [1, 60, 1 << 20] {
        let options = RecordOptions(recordLimit: limit, batchSize: batchSize, chunkSize: chunkSize)
        #expect(
          try lines(file, options) == oracle(bytes, limit: limit), "chunks of \(chunkSize), limit \(limit)")
      }
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
    Array(InputSource(paths: [path], options: RecordOptions(chunkSize: chunkSize)))
  }
}
