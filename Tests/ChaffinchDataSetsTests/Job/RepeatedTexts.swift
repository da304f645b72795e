import Foundation
import TestSupport

@testable import ChaffinchCore
@testable import ChaffinchDataSets

/// A data set of one file, deduplicated in a folder of its own.
struct RepeatedTexts {
  struct Record: Codable {
    var id: String
    var url: String
    var text: String
  }

  /// What a job made of a data set.
  struct Result {
    var kept: [String: String]
    /// Every output but the journals, by its name.
    var files: [String: Data]

    /// The names of the outputs that are not the same.
    func differences(from other: Result) -> [String] {
      Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
    }
  }

  var records: [Record]

  /// Texts with numbers for identifiers, on hosts that follow one another.
  init(_ texts: [String], sites: Int = 1) {
    records = texts.enumerated().map { number, text in
      Record(id: "\(number)", url: "https://site\(number % sites).example/\(number)", text: text)
    }
  }

  func write(to folder: TemporaryFolder) throws -> String {
    let lines = try records.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) + "\n" }
    return try folder.write("data.jsonl", lines.joined())
  }

  /// Runs a job of these options over the data set.
  func deduplicated(
    _ repeats: RepeatOptions, change: (inout DataSetOptions) -> Void = { _ in }
  ) throws -> Result {
    let folder = try TemporaryFolder()
    return try Self.run(try write(to: folder), folder, "out", repeats, change: change)
  }

  static func run(
    _ path: String, _ folder: TemporaryFolder, _ output: String, _ repeats: RepeatOptions,
    progress: (Int, Int) -> Void = { _, _ in }, change: (inout DataSetOptions) -> Void = { _ in }
  ) throws -> Result {
    var options = DataSetOptions()
    options.repeats = repeats
    change(&options)
    _ = try Deduplicator(options: options).run([path], output: folder[output], progress: progress)
    var files: [String: Data] = [:]
    for name in ["kept/data.jsonl", "removed.jsonl", "removed.txt", "clusters.tsv", "manifest.json"] {
      files[name] = try Data(contentsOf: URL(filePath: folder["\(output)/\(name)"]))
    }
    var kept: [String: String] = [:]
    for line in String(decoding: files["kept/data.jsonl"] ?? Data(), as: UTF8.self).split(separator: "\n") {
      let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
      kept[record.id] = record.text
    }
    return Result(kept: kept, files: files)
  }

  /// The words of a text of ASCII, found the slow way.
  static func words(_ text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
  }
}

/// Texts that have much in common.
struct RepetitiveTexts {
  var random: SeededGenerator
  private let vocabulary = ["sparrow", "Finch", "the", "of", "hedge", "SEED", "nest", "x", "1984"]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func sentence(_ length: ClosedRange<Int>) -> String {
    let words = (0..<Int.random(in: length, using: &random)).map { _ in
      vocabulary[Int.random(in: 0..<vocabulary.count, using: &random)]
    }
    return words.joined(separator: " ") + [".", "!", "?"][Int.random(in: 0..<3, using: &random)]
  }

  /// A sentence, some of them written in another way than before.
  mutating func pick(_ sentences: [String]) -> String {
    let sentence = sentences[Int.random(in: 0..<sentences.count, using: &random)]
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return sentence.uppercased()
    case 1: return sentence.replacing(" ", with: ", ")
    default: return sentence
    }
  }
}
