import Foundation
import TestSupport
import Testing

/// The JSON report keeps its promises: keys, types, offsets into the original bytes, sums.
@Suite struct JSONReportContractTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(Repository.samplePages, as: "sample")
    let byteOrderMark = Data([0xEF, 0xBB, 0xBF])
    let invalid = Data([0xFF, 0x0A])
    try folder.write("hostile.txt", byteOrderMark + Data("a\r\rb\r\n\u{0}\u{1B}[31m".utf8) + invalid)
    try folder.write("empty.txt", "")
  }

  @Test func namesEveryFieldWithItsType() throws {
    let report = try object(of: lint(["--format", "json", "--labels"]))
    #expect(report["schemaVersion"] as? Int == 1)
    let tool = try #require(report["tool"] as? [String: Any])
    #expect(tool["name"] as? String == "chaffinch")
    #expect(tool["version"] is String)
    for file in try files(of: report) { try checkFields(of: file) }
    try checkSummary(try #require(report["summary"] as? [String: Any]), files: try files(of: report))
  }

  @Test func findingsAddressTheOriginalBytes() throws {
    for file in try files(of: object(of: lint(["--format", "json", "--labels"]))) {
      let bytes = try originalBytes(of: file)
      let lines = Lines(bytes)
      #expect(file["bytes"] as? Int == bytes.count)
      #expect(file["lines"] as? Int == lines.starts.count)
      #expect((file["labels"] as? String)?.utf8.count == lines.starts.count)
      for finding in try findings(of: file) {
        let start = try #require(finding["startByte"] as? Int)
        let end = try #require(finding["endByte"] as? Int)
        #expect((0...bytes.count).contains(start) && (start...bytes.count).contains(end))
        #expect(finding["startLine"] as? Int == lines.number(ofByte: start))
        #expect(finding["endLine"] as? Int == lines.number(ofByte: max(start, end - 1)))
      }
    }
  }

  @Test func lossesSumToWhatTheScoreLacks() throws {
    var judged = 0
    for file in try files(of: object(of: lint(["--format", "json"]))) {
      let losses = try findings(of: file).compactMap { $0["scoreLoss"] as? Double }
      guard let score = file["score"] as? Double else { continue }
      judged += 1
      // Each number is rounded to one decimal.
      let tolerance = 0.05 * Double(losses.count + 1) + 0.001
      #expect(abs(losses.reduce(0, +) - (100 - score)) <= tolerance, "\(file["path"] ?? "")")
    }
    #expect(judged >= 10)
  }

  @Test func linesOfJSONHoldTheSameObjects() throws {
    let whole = try object(of: lint(["--format", "json", "--labels"]))
    let lines = try lint(["--format", "jsonl", "--labels"]).output.split(separator: "\n")
    var objects = try lines.map { try object(of: Data($0.utf8)) }
    let last = objects.removeLast()
    #expect(last["summary"] as? NSDictionary == whole["summary"] as? NSDictionary)
    for (line, file) in zip(objects, try files(of: whole)) {
      #expect(line["schemaVersion"] as? Int == 1)
      let fields = line.filter { $0.key != "schemaVersion" }
      #expect(fields as NSDictionary == file as NSDictionary)
    }
    let count = try files(of: whole).count
    #expect(objects.count == count)
  }

  @Test func labelsComeOnlyWhenAskedFor() throws {
    for file in try files(of: object(of: lint(["--format", "json"]))) { #expect(file["labels"] == nil) }
  }

  private func lint(_ options: [String]) throws -> Tool.Run {
    try Tool.run(["lint", "sample", "hostile.txt", "empty.txt"] + options, in: folder.url)
  }

  /// The text that a file's offsets count in: the file's own bytes, or those of the record's text.
  private func originalBytes(of file: [String: Any]) throws -> Data {
    let path = try #require(file["path"] as? String)
    let bytes = try #require(folder.read(path))
    guard let record = file["record"] as? [String: Any] else { return bytes }
    let index = try #require(record["index"] as? Int)
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[index]
    let object = try object(of: Data(line.utf8))
    return Data(try #require(object["text"] as? String).utf8)
  }
}

/// The fields, one by one.
extension JSONReportContractTests {
  private func checkFields(of file: [String: Any]) throws {
    let required: Set = [
      "path", "record", "language", "score", "axes", "bytes", "lines", "bodyBytes", "labels", "findings",
    ]
    #expect(required.isSubset(of: Set(file.keys)))
    #expect(isNull(file["language"]) || (file["language"] as? String)?.isEmpty == false)
    #expect(isPercentage(file["score"]))
    let axes = try #require(file["axes"] as? [String: Any])
    #expect(Set(axes.keys) == ["cleanliness", "integrity", "duplication", "completeness"])
    for value in axes.values { #expect(isPercentage(value)) }
    #expect(axes["cleanliness"] as? Double == file["score"] as? Double)
    let bodyBytes = try #require(file["bodyBytes"] as? Int)
    let bytes = try #require(file["bytes"] as? Int)
    #expect((0...bytes).contains(bodyBytes))
    let labels = try #require(file["labels"] as? String)
    #expect(labels.allSatisfy { "-BTMRCNPKO".contains($0) })
    if let record = file["record"] as? [String: Any] {
      #expect(record["index"] is Int)
      #expect(record.keys.contains("id") && record.keys.contains("url"))
    } else {
      #expect(isNull(file["record"]))
    }
    for finding in try findings(of: file) { try checkFields(ofFinding: finding) }
  }

  private func checkFields(ofFinding finding: [String: Any]) throws {
    let rule = try #require(finding["rule"] as? String)
    #expect(rule.allSatisfy { $0.isLowercase || $0 == "-" })
    let classes = ["related", "caption", "navigation", "promo", "comments", "other"]
    let residueClass = try #require(finding["class"] as? String)
    #expect(classes.contains(residueClass))
    let confidence = try #require(finding["confidence"] as? Double)
    #expect((0...1).contains(confidence))
    let classProbability = try #require(finding["classProbability"] as? Double)
    #expect((0...1).contains(classProbability))
    let loss = try #require(finding["scoreLoss"] as? Double)
    #expect((0...100).contains(loss))
    let fingerprint = try #require(finding["fingerprint"] as? String)
    #expect(fingerprint.hasPrefix("1:\(rule):"))
    #expect(finding["message"] is String)
    for evidence in try #require(finding["evidence"] as? [[String: Any]]) {
      #expect(evidence["signal"] is String)
      #expect(evidence["detail"] is String)
    }
    for place in try #require(finding["related"] as? [[String: Any]]) {
      #expect(place["path"] is String)
      #expect(place["note"] is String)
      let start = try #require(place["startLine"] as? Int)
      let end = try #require(place["endLine"] as? Int)
      #expect(1 <= start && start <= end)
    }
  }

  private func checkSummary(_ summary: [String: Any], files: [[String: Any]]) throws {
    #expect(summary["files"] as? Int == files.count)
    #expect(summary["bytes"] as? Int == files.reduce(0) { $0 + ($1["bytes"] as? Int ?? 0) })
    #expect(isPercentage(summary["score"]))
    let bands = ["clean", "needsCleaning", "dirty"].compactMap { summary[$0] as? Int }
    #expect(bands.count == 3)
    #expect(bands.reduce(0, +) == files.count { !isNull($0["score"]) })
    let residue = try #require(summary["residueBytes"] as? [String: Int])
    #expect(Set(residue.keys) == ["related", "caption", "navigation", "promo", "comments", "other"])
  }

  private func object(of run: Tool.Run) throws -> [String: Any] { try object(of: run.standardOutput) }

  private func object(of json: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }

  private func files(of report: [String: Any]) throws -> [[String: Any]] {
    try #require(report["files"] as? [[String: Any]])
  }

  private func findings(of file: [String: Any]) throws -> [[String: Any]] {
    try #require(file["findings"] as? [[String: Any]])
  }

  private func isNull(_ value: Any?) -> Bool { value is NSNull }

  private func isPercentage(_ value: Any?) -> Bool {
    isNull(value) || (value as? Double).map { (0...100).contains($0) } ?? false
  }
}

/// Where the lines of a text begin, counted the slow and plain way: LF, CRLF and CR end a line.
private struct Lines {
  private(set) var starts = [0]

  init(_ bytes: Data) {
    let bytes = Array(bytes)
    for (index, byte) in bytes.enumerated() {
      let isEnd = byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
      if isEnd { starts.append(index + 1) }
    }
  }

  /// The 1-based number of the line that holds `byte`.
  func number(ofByte byte: Int) -> Int { starts.lastIndex { $0 <= byte }.map { $0 + 1 } ?? 1 }
}
