import Foundation
import TestSupport
import Testing

@testable import ChaffinchDataSets

@Suite("Warnings about a data set")
struct DataSetWarningTests {
  private func warnings(
    _ records: [String], keep: KeepPolicy = .first, change: (inout DataSetOptions) -> Void = { _ in }
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write("data.jsonl", records.map { $0 + "\n" }.joined())
    return try NearDuplicateJob.run([path], folder["out"], keep: keep, change: change).outcome.warnings
  }

  private func record(_ id: Int, _ text: String, host: String = "news.example") -> String {
    #"{"id":\#(id),"url":"https://\#(host)/\#(id)","text":"\#(text)","date":"2024"}"#
  }

  @Test("tell of a cluster of more than a thousand documents, with the remedy")
  func largeCluster() throws {
    func copies(_ count: Int) -> [String] {
      (0..<count).map { record($0, "barn owl", host: "site\($0).example") }
    }
    #expect(try warnings(copies(1000)) == [])
    let warnings = try warnings(copies(1001))
    #expect(warnings.count == 1)
    #expect(warnings.first?.hasPrefix("1001 documents are near-duplicates of 0: ") == true)
    #expect(warnings.first?.contains("a higher --threshold compares more strictly") == true)
  }

  @Test("tell of a source that loses more than half")
  func losses() throws {
    func records(_ removed: Int, of count: Int) -> [String] {
      (0..<count).map { record($0, $0 <= removed ? "barn owl" : "text \($0)") }
        + (0..<30).map { record(100 + $0, "other \($0)", host: "quiet.example") }
    }
    #expect(try warnings(records(10, of: 20)) == [])
    #expect(try warnings(records(18, of: 19)) == [])
    #expect(
      try warnings(records(11, of: 20)) == [
        "news.example: 11 of 20 documents were removed. See the reasons in removed.jsonl before you go on."
      ])
  }

  @Test("tell of a field or source that fits no record")
  func names() throws {
    let records = [record(1, "barn owl"), record(2, "mill river")]
    #expect(try warnings(records, keep: .newest(field: "date")) == [])
    #expect(try warnings(records, keep: .newest(field: "day")).first?.contains("check --date-field") == true)
    #expect(try warnings(records, keep: .priority(["news.example"])) == [])
    #expect(
      try warnings(records, keep: .priority(["old.example"])).first?.contains("source of --priority") == true)
    #expect(
      try warnings(records) { $0.records.fields.id = "key" }.first?.contains("check --id-field") == true)
    #expect(try warnings([#"{"text":"barn owl"}"#]) == [])
    #expect(
      try warnings(records) { $0.records.fields.text = "body" } == [
        "no record could be read: check --text-field and the format of the files."
      ])
  }
}
