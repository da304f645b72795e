import Testing

@testable import ChaffinchCore
@testable import ChaffinchInput

@Suite("Files become batches of records")
struct RecordBatchTests {
  let folder: InputFolder

  init() throws { folder = try InputFolder() }

  @Test(arguments: [1, 3, 64, 1 << 20]) func anyBatchSizeGivesTheSameRecords(size: Int) throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      let lines = (0..<Int.random(in: 0..<9, using: &random)).map { _ in Self.line(using: &random) }
      let file = try folder.write("a.jsonl", bytes: Array(lines.joined(separator: "\n").utf8))
      let options = RecordOptions(
        recordLimit: 90, batchSize: size, chunkSize: Int.random(in: 1..<40, using: &random))
      #expect(RecordReading(file, options: options, in: folder).summary == Self.expected(lines))
    }
  }

  /// A line that is a record, blank, malformed, or too long.
  private static func line(using random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: " \t"
    case 1: #"{"text": 1}"#
    case 2: "{\"text\":\"\(String(repeating: "x", count: 100))\"}"
    default: "{\"text\":\"\(String(repeating: "é", count: Int.random(in: 0..<35, using: &random)))\"}"
    }
  }

  /// The oracle: line by line, with no batches.
  private static func expected(_ lines: [String]) -> [String] {
    var records: [String] = []
    var count = 0
    for (number, line) in lines.enumerated() {
      if line.allSatisfy({ $0 == " " || $0 == "\t" }) { continue }
      defer { count += 1 }
      if line.utf8.count > 90 {
        records.append("a.jsonl:\(number + 1): record of more than 90 bytes")
      } else if line.contains("1") {
        records.append(#"a.jsonl:\#(number + 1): field "text" is a number, not a string"#)
      } else {
        let text = line.split(separator: "\"").dropFirst(3).first.map(String.init) ?? ""
        records.append("#\(count):\(number + 1)=\(text == "}" ? "" : text)")
      }
    }
    return records
  }
}
