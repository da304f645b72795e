import Foundation
import TestSupport
import Testing

@testable import ChaffinchDataSets

@Suite("Near-duplicates of a data set")
struct NearDuplicateJobTests {
  private struct Line: Decodable {
    struct Name: Decodable {
      var id: String?
      var path: String
      var record: Int
      var name: String { id ?? "\(path):\(record)" }
    }
    var id: String?
    var path: String
    var record: Int
    var similarity: Double
    var kept: Name
  }

  /// Compares a job with all pairs of its documents.
  private func check(
    _ data: GeneratedDataSet, _ folder: TemporaryFolder, _ output: String, order: [Int],
    threshold: Double = 0.8,
    keep: KeepPolicy = .first
  ) throws {
    let (outcome, outputs) = try NearDuplicateJob.run([folder["data"]], output, keep: keep) {
      $0.nearDuplicates?.threshold = threshold
    }
    let twins = AllPairs.twins(data.documents.map(\.text), order: order, threshold: threshold)
    let removed = twins.indices.filter { twins[$0] != nil }
    let names = removed.map { data.documents[$0].name }
    #expect(removed.count > 10)
    #expect(outputs.lines("removed.txt") == names)
    let kept = twins.indices.filter { twins[$0] == nil }.map { data.documents[$0].text }
    // A text that is empty has a record of its own in its file, and counts.
    #expect(JobOutputs.texts(output + "/kept") == kept)
    #expect(outcome.documents == data.documents.count)
    #expect(outcome.kept == kept.count)
    let lines = try outputs.lines("removed.jsonl").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    for (line, number) in zip(lines, removed) {
      let twin = try #require(twins[number])
      #expect(line.kept.name == data.documents[twin.kept].name)
      #expect(abs(line.similarity - twin.similarity) < 0.0001)
    }
  }

  @Test("are those that a comparison of all pairs finds, in files of every format", arguments: 1...4)
  func allPairs(seed: Int) throws {
    let folder = try TemporaryFolder()
    let data = try GeneratedDataSet(seed: UInt64(seed), in: folder.subfolder("data"))
    let threshold = [0.8, 0.5, 0.95][seed % 3]
    try check(
      data, folder, folder["out"], order: Array(data.documents.indices), threshold: threshold)
  }

  @Test("leave the longest, the newest or the most wanted one", arguments: 11...12)
  func policies(seed: Int) throws {
    let folder = try TemporaryFolder()
    let data = try GeneratedDataSet(seed: UInt64(seed), in: folder.subfolder("data"))
    func order(_ preference: (Int) -> Double) -> [Int] {
      data.documents.indices.sorted { left, right in
        let (one, other) = (preference(left), preference(right))
        return one == other ? left < right : one > other
      }
    }
    try check(
      data, folder, folder["longest"], order: order { Double(data.documents[$0].text.utf8.count) },
      keep: .longest)
    // Files of text have no date.
    let newest = order { number in
      let name = data.documents[number].name
      if name.hasPrefix("/") { return -.infinity }
      return Double(data.documents[number].date)
    }
    try check(data, folder, folder["newest"], order: newest, keep: .newest(field: "date"))
    let texts = folder["data/texts"]
    try check(
      data, folder, folder["priority"], order: order { data.documents[$0].name.hasPrefix("/") ? 1 : 0 },
      keep: .priority([texts]))
  }

  @Test("keep the cleanest by the scores of a labeller, and say so where there is none")
  func cleanest() throws {
    let folder = try TemporaryFolder()
    let story = "The council met on Tuesday and agreed that the old bridge will stay closed until spring."
    let text = (1...12).map { "\(story) That was its decision number \($0), after a long debate." }
      .joined(separator: "\n\n")
    let menu = "Home\nNews\nSubscribe to our newsletter\nRead more\nShare this article\n"
    let records = try [menu + text + "\n" + menu, text].enumerated().map { number, text in
      let record = ["id": "\(number)", "text": text]
      return String(decoding: try JSONEncoder().encode(record), as: UTF8.self) + "\n"
    }
    let path = try folder.write("data.jsonl", records.joined())
    var options = DataSetOptions()
    options.nearDuplicates = NearDuplicateOptions()
    options.nearDuplicates?.threshold = 0.5
    options.nearDuplicates?.keep = .cleanest
    #expect(throws: DataSetProblem.self) {
      try Deduplicator(options: options).run([path], output: folder["none"])
    }
    _ = try Deduplicator(options: options, labeller: try .shipped()).run([path], output: folder["out"])
    #expect(JobOutputs(folder["out"]).lines("removed.txt") == ["0"])
  }

  @Test("of a reference go, and the reference is neither written nor counted", arguments: 21...22)
  func references(seed: Int) throws {
    let folder = try TemporaryFolder()
    let reference = try GeneratedDataSet(seed: UInt64(seed), in: folder.subfolder("reference"))
    let data = try GeneratedDataSet(seed: UInt64(seed), in: folder.subfolder("data"), documentsPerFile: 30)
    let texts = (reference.documents + data.documents).map(\.text)
    let twins = AllPairs.twins(
      texts, order: Array(texts.indices), threshold: 0.8, referenceCount: reference.documents.count)
    let own = reference.documents.count..<texts.count
    let (outcome, outputs) = try NearDuplicateJob.run([folder["data"]], folder["out"]) {
      $0.references = [folder["reference"]]
    }
    #expect(JobOutputs.texts(folder["out/kept"]) == own.filter { twins[$0] == nil }.map { texts[$0] })
    #expect(outputs.lines("removed.txt").count == own.count { twins[$0] != nil })
    #expect(outcome.documents == data.documents.count)
    #expect(outcome.kept == own.count { twins[$0] == nil })
    #expect(outputs.files["kept/a.jsonl"] != nil)
  }

  @Test("are sought in partitions that fit into half of the memory")
  func partitions() {
    for (keyCount, memory) in [(0, 1 << 20), (1_000_000, 1 << 20), (1 << 30, 512 << 20), (1 << 24, 64 << 20)]
    {
      let bits = KeyPartitions(keyCount: keyCount, bytesPerKey: 32, memory: memory).bits
      #expect(bits == 12 || keyCount * 32 / (1 << bits) <= memory / 2)
      #expect(bits == 0 || keyCount * 32 / (1 << (bits - 1)) > memory / 2)
    }
  }
}

extension TemporaryFolder {
  /// A folder below this one.
  func subfolder(_ name: String) throws -> TemporaryFolder {
    try TemporaryFolder(url: url.appending(path: name), owner: self)
  }
}
