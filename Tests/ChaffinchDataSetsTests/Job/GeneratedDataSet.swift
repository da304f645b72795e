import Foundation
import TestSupport

@testable import ChaffinchCore
@testable import ChaffinchDataSets
@testable import ChaffinchInput
@testable import ChaffinchText

/// A small data set in files of all formats, made from a seed, with near-duplicates in it.
struct GeneratedDataSet {
  /// A document, with the name that the lists of a job give it.
  struct Document {
    var name: String
    var text: String
    var date: Int
  }

  /// In the order in which a job reads them, with paths from `folder`.
  private(set) var documents: [Document] = []
  /// The paths of the files, in order.
  private(set) var paths: [String] = []
  private var random: SeededGenerator
  private let vocabulary =
    "mill river barn owl chaff grain harvest cart bridge lantern quarry ferry orchard bee council winter"
    .split(separator: " ").map(String.init)

  /// Writes the files into `folder`.
  init(seed: UInt64, in folder: TemporaryFolder, documentsPerFile: Int = 25) throws {
    random = SeededGenerator(seed: seed)
    for name in ["a.jsonl", "b.jsonl.gz", "c.ndjson.zst"] {
      let start = documents.count
      let lines = (0..<documentsPerFile).map { line(number: start + $0) }
      try write(lines.joined(), name, folder)
    }
    try writeTable("d.csv", ",", folder, documentsPerFile)
    try writeTable("e.tsv.gz", "\t", folder, documentsPerFile)
    // Each file takes a while to bring to the disk.
    for number in 0..<4 {
      let path = folder["texts/\(100 + number).txt"]
      let text = document("\(path):0")
      try folder.write("texts/\(100 + number).txt", text)
      paths.append(path)
    }
    try writeArchive("w.warc.gz", folder, documentsPerFile)
  }

  private mutating func write(_ text: String, _ name: String, _ folder: TemporaryFolder) throws {
    let writer = try RecordWriter(path: folder[name])
    try writer.write(Array(text.utf8))
    try writer.finish()
    paths.append(folder[name])
  }

  private mutating func line(number: Int) -> String {
    let text = document("\(number)")
    let fields = [
      #""id":\#(number)"#, #""text" : "\#(text)""#, #""date":"\#(documents[number].date)""#,
      #""big":\#(random.next())12345678901234567890.5e+3"#, #""more":[1, {"a":null,"text":"\u00e9"}]"#,
    ]
    return "{" + fields.shuffled(using: &random).joined(separator: ", ") + "}\n"
  }

  private mutating func writeTable(
    _ name: String, _ delimiter: String, _ folder: TemporaryFolder, _ count: Int
  ) throws {
    var rows = ["id", "note", "text", "date"].joined(separator: delimiter) + "\r\n"
    for _ in 0..<count {
      let number = documents.count
      let text = document("\(number)")
      rows +=
        ["\(number)", #""a ""note"" here""#, "\"\(text)\"", "\(documents[number].date)"]
        .joined(separator: delimiter) + "\r\n"
    }
    try write(rows, name, folder)
  }

  private mutating func writeArchive(_ name: String, _ folder: TemporaryFolder, _ count: Int) throws {
    var archive = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n"
    for _ in 0..<count {
      let number = documents.count
      let text = document("<urn:\(number)>")
      archive += "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:\(number)>\r\n"
      archive +=
        "WARC-Date: \(documents[number].date)\r\nContent-Length: \(text.utf8.count)\r\n\r\n\(text)\r\n\r\n"
    }
    try write(archive, name, folder)
  }

  /// A text: of its own, an earlier one, or an earlier one with some words changed.
  private mutating func document(_ name: String) -> String {
    var words: [String]
    let earlier = documents.randomElement(using: &random)
    if let earlier, Int.random(in: 0..<5, using: &random) < 3 {
      words = earlier.text.split(separator: " ").map(String.init)
      let changes = Int.random(in: 0...max(1, words.count / 25), using: &random)
      for _ in 0..<changes where !words.isEmpty {
        words[Int.random(in: 0..<words.count, using: &random)] = word()
      }
    } else {
      let count = [0, 1, 4, 12, 40, 150, 400].randomElement(using: &random) ?? 1
      words = (0..<count).map { _ in word() }
    }
    let date = 20_200_000 + Int.random(in: 0..<50, using: &random)
    documents.append(Document(name: name, text: words.joined(separator: " "), date: date))
    return documents[documents.count - 1].text
  }

  private mutating func word() -> String {
    let word = vocabulary.randomElement(using: &random) ?? ""
    return Bool.random(using: &random) ? word : word + "\(Int.random(in: 0..<30, using: &random))"
  }
}

/// Near-duplicates found by comparing all pairs.
enum AllPairs {
  /// For each text the kept one that it goes for and how similar they are; nil for one that stays.
  static func twins(
    _ texts: [String], order: [Int], threshold: Double, shingleSize: Int = 5, referenceCount: Int = 0
  ) -> [(kept: Int, similarity: Double)?] {
    let sets = texts.map { shingles($0, size: shingleSize) }
    var twins = [(kept: Int, similarity: Double)?](repeating: nil, count: texts.count)
    var kept: [Int] = []
    for number in order where !sets[number].isEmpty {
      if number >= referenceCount {
        for other in kept where twins[number] == nil {
          let common = sets[number].intersection(sets[other]).count
          let similarity = Double(common) / Double(sets[number].count + sets[other].count - common)
          if similarity >= threshold { twins[number] = (other, similarity) }
        }
      }
      if twins[number] == nil { kept.append(number) }
    }
    return twins
  }

  /// The runs of words; fewer words than a run has make one.
  private static func shingles(_ text: String, size: Int) -> Set<[String]> {
    let words = RepeatedTexts.words(text)
    guard !words.isEmpty else { return [] }
    let length = min(size, words.count)
    return Set((0...words.count - length).map { Array(words[$0..<$0 + length]) })
  }
}
