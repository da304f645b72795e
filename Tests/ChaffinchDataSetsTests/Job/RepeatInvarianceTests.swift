import Foundation
import TestSupport
import Testing

@testable import ChaffinchDataSets

@Suite("What is removed as repeated")
struct RepeatInvarianceTests {
  static let jobs: [RepeatOptions] = RepeatOptions.Unit.allCases.map { job($0) } + [job(.line, share: 0.6)]

  private static func job(_ unit: RepeatOptions.Unit, share: Double? = nil) -> RepeatOptions {
    var options = RepeatOptions(unit)
    options.passageWords = 7
    options.share = share
    return options
  }

  private func data() -> RepeatedTexts {
    var texts = RepetitiveTexts(seed: 7)
    let pool = (0..<60).map { _ in texts.sentence(1...9) }
    return RepeatedTexts(
      (0..<300).map { _ in
        (0..<Int.random(in: 0...7, using: &texts.random)).map { _ in texts.pick(pool) }
          .joined(separator: ["\n", " ", "\n\n"][Int.random(in: 0..<3, using: &texts.random)])
      }, sites: 4)
  }

  @Test("is the same for any number of threads, size of batches and memory", arguments: jobs)
  func invariance(job: RepeatOptions) throws {
    // One folder for all, for the outputs name the file they come from.
    let folder = try TemporaryFolder()
    let path = try data().write(to: folder)
    let usual = try RepeatedTexts.run(path, folder, "usual", job)
    #expect(usual.kept.count < 300)
    for threads in [1, 3] {
      for (batchSize, memory) in [(1 << 20, 4096), (700, 512 << 20), (3000, 60_000)] {
        let other = try RepeatedTexts.run(
          path, folder, "\(threads)-\(batchSize)", job,
          change: {
            $0.threads = threads
            $0.records.batchSize = batchSize
            $0.memory = memory
          })
        #expect(other.differences(from: usual) == [])
      }
    }
  }

  @Test("is the same after a kill", arguments: jobs)
  func resumption(job: RepeatOptions) throws {
    let data = data()
    let folder = try TemporaryFolder()
    let path = try data.write(to: folder)
    func change(_ options: inout DataSetOptions) {
      options.records.batchSize = 2000
      options.checkpointInterval = 3000
      options.resumes = true
    }
    var steps = 0
    // What stands on disk in the midst of the job is what a kill leaves.
    let whole = try RepeatedTexts.run(
      path, folder, "whole", job,
      progress: { _, _ in
        steps += 1
        guard [4, 9, 15].contains(steps) else { return }
        try? FileManager.default.copyItem(atPath: folder["whole"], toPath: folder["killed\(steps)"])
      }, change: change)
    #expect(steps > 15)
    for step in [4, 9, 15] {
      #expect(FileManager.default.fileExists(atPath: folder["killed\(step)/.chaffinch/checkpoint.json"]))
      let resumed = try RepeatedTexts.run(path, folder, "killed\(step)", job, change: change)
      #expect(resumed.differences(from: whole) == [])
    }
  }

  @Test("leaves what a reference has, and not the reference", arguments: jobs)
  func references(job: RepeatOptions) throws {
    let folder = try TemporaryFolder()
    let text = "one two three four five six seven eight"
    let separator = job.unit == .paragraph ? "\n\n" : "\n"
    let reference = try folder.write("reference.jsonl", #"{"text":"\#(text)"}"# + "\n")
    let path = try RepeatedTexts([text + separator + "new", text, "another"]).write(to: folder)
    let result = try RepeatedTexts.run(path, folder, "out", job, change: { $0.references = [reference] })
    #expect(
      result.kept
        == (job.unit == .exact
          ? ["0": text + separator + "new", "2": "another"]
          : ["0": "new", "2": "another"]))
  }

  @Test("is nothing where texts are hostile", arguments: jobs)
  func hostileText(job: RepeatOptions) throws {
    let texts = [
      "", "\n", "\r\r\n\n", " \t ", "\u{0}", "\u{FEFF}", "。。。", "...", "\"\\\u{1}\u{2028}", "👩‍👩‍👧 ",
      String(repeating: "\n", count: 5000), String(repeating: ". ", count: 3000),
    ]
    let result = try RepeatedTexts(texts + texts).deduplicated(job)
    for (number, text) in (texts + texts).enumerated() { #expect(result.kept["\(number)"] == text) }
  }

  @Test("leaves other files than JSON as they must be")
  func plainText() throws {
    let folder = try TemporaryFolder()
    let line = "one two three four five"
    try folder.write("in/a.txt", Array("\(line)\r\n\u{E9}\r\n".utf8))
    try folder.write("in/b.txt", Array("x\r\n\(line)\r\n".utf8) + [0xFF, 0xFE, 0x0A])
    var options = DataSetOptions()
    options.repeats = RepeatOptions(.line)
    let outcome = try Deduplicator(options: options).run([folder["in"]], output: folder["out"])
    #expect(outcome.trimmed == 1)
    let kept = try Data(contentsOf: URL(filePath: folder["out/kept/b.txt"]))
    #expect(Array(kept) == Array("x\r\n".utf8) + [0xFF, 0xFE, 0x0A])
  }
}
