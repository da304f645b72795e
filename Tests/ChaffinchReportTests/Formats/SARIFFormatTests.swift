import Foundation
import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("The SARIF report")
struct SARIFFormatTests {
  private func run(_ bytes: [UInt8]) throws -> [String: Any] {
    let log = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ run: [String: Any]) throws -> [[String: Any]] {
    try #require(run["results"] as? [[String: Any]])
  }

  private func string(_ value: Any?) throws -> String {
    let object = try #require(value)
    let data = try JSONSerialization.data(
      withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }

  @Test func describesTheRules() throws {
    let run = try run(FormatSamples.written("sarif", []))
    let tool = try #require(run["tool"] as? [String: [String: Any]])
    let driver = try #require(tool["driver"])
    #expect(driver["name"] as? String == "chaffinch")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["related-block", "photo-credit", "near-duplicate"])
    #expect(
      try string(rules[0]) == #"""
        {"defaultConfiguration":{"level":"warning"},"fullDescription":{"text":"They are *other* topics."},\#
        "help":{"markdown":"They are \\*other\\* topics.\n\n**What to do:** Remove the lines.",\#
        "text":"They are *other* topics.\n\nRemove the lines."},"id":"related-block",\#
        "properties":{"precision":"high","tags":["data-quality","scraped-text"]},\#
        "shortDescription":{"text":"Lists of other articles."}}
        """#)
  }

  @Test func placesAFindingOfAFile() throws {
    let results = try results(run(FormatSamples.written("sarif", FormatSamples.files)))
    #expect(results.count == 4)
    #expect(
      try string(results[0]) == #"""
        {"level":"note","locations":[{"physicalLocation":\#
        {"artifactLocation":{"uri":"news/a.txt","uriBaseId":"%SRCROOT%"},\#
        "region":{"byteLength":7,"byteOffset":100,"endColumn":17,"endLine":7,"startColumn":10,"startLine":7}}}],\#
        "message":{"text":"credit of an image (−3.3 points)."},\#
        "partialFingerprints":{"chaffinchFingerprint/v1":"1:photo-credit:1","primaryLocationLineHash":"1:photo-credit:1"},\#
        "properties":{"class":"caption","confidence":0.9,"scoreLoss":3.3},"ruleId":"photo-credit","ruleIndex":1}
        """#)
    #expect(
      try string(results[1]["message"]) == #"""
        {"text":"headlines of other articles (−12.4 points). Because: More news (en); on 37 of 40 documents of the \#
        site. See same text: [news/b.txt:9](1)."}
        """#)
    #expect(
      try string(results[1]["relatedLocations"]) == #"""
        [{"id":1,"message":{"text":"same text"},"physicalLocation":\#
        {"artifactLocation":{"uri":"news/b.txt","uriBaseId":"%SRCROOT%"},"region":{"endLine":18,"startLine":9}}}]
        """#)
  }

  @Test func placesAFindingOfARecordAtTheRecord() throws {
    let result = try results(run(FormatSamples.written("sarif", FormatSamples.files)))[2]
    #expect(
      try string(result["locations"]) == #"""
        [{"logicalLocations":[{"fullyQualifiedName":"crawl/all pages.jsonl[record 3]","kind":"record"}],\#
        "physicalLocation":{"artifactLocation":{"uri":"crawl/all%20pages.jsonl","uriBaseId":"%SRCROOT%"},\#
        "region":{"endColumn":2,"endLine":4,"startColumn":1,"startLine":4}}}]
        """#)
    let message = try string(result["message"])
    #expect(message.contains("headlines of other articles (−12.4 points), in record 3 (n-3), lines 9-11."))
  }

  @Test func tellsRecordsWithTheSameTextApart() throws {
    let records = (0..<3).map { index in
      FileReport.sample("a.jsonl", record: .init(index: index), findings: [.oneLine("x", marked: 0..<1)])
    }
    let results = try results(run(FormatSamples.written("sarif", records)))
    let names = try results.map { try string($0["partialFingerprints"]) }
    #expect(Set(names).count == 3)
    #expect(results.allSatisfy { ($0["partialFingerprints"] as? [String: String])?.count == 2 })
  }

  @Test func makesOneResultOfATextAndItsCopies() throws {
    let copies = (1...150).map { number in
      var file = FileReport.sample(RawText("copy [\(number)].txt"))
      file.original = FileReport.Original(path: "a.jsonl[record 0]", container: "a.jsonl", similarity: 0.9)
      return file
    }
    let results = try results(run(FormatSamples.written("sarif", [.sample("a.jsonl")] + copies)))
    #expect(results.count == 1)
    #expect(results[0]["ruleId"] as? String == "near-duplicate")
    #expect(results[0]["ruleIndex"] as? Int == 2)
    let places = try #require(results[0]["relatedLocations"] as? [[String: Any]])
    #expect(places.count == SARIFLimits.locations)
    #expect(try string(places[0]).contains(#""uri":"copy%20%5B1%5D.txt""#))
    #expect(try string(results[0]["locations"]).contains(#""uri":"a.jsonl","uriBaseId""#))
    let text = try #require((results[0]["message"] as? [String: String])?["text"])
    #expect(
      text.hasPrefix(#"150 near-duplicates of this document (a.jsonl\[record 0\]): [copy \[1\].txt](1), "#))
    #expect(text.hasSuffix(#"[copy \[20\].txt](20) and 130 more."#))
  }

  @Test func keepsTheWeightiestAndCountsTheRest() throws {
    let file = FileReport.sample(
      findings: (0..<550).map { number in
        var finding = Finding.oneLine("x", marked: 0..<1)
        finding.severity = number == 549 ? .error : .warning
        finding.scoreLoss = number.isMultiple(of: 2) ? 2 : 1
        finding.startByte = number
        return finding
      })
    let format = SARIFFormat(tool: FormatSamples.tool, rules: FormatSamples.rules, limit: 250)
    let run = try run(format.written([file]))
    let results = try results(run)
    #expect(results.count == 250)
    let losses = results.compactMap { ($0["properties"] as? [String: Any])?["scoreLoss"] as? Int }
    #expect(losses.count { $0 == 2 } == 249)
    #expect(results.last?["level"] as? String == "error")
    let offsets = try results.map { try string($0["locations"]) }
      .compactMap { $0.firstMatch(of: /"byteOffset":(\d+)/).flatMap { Int($0.1) } }
    #expect(offsets == offsets.sorted(), "the results stand in the order of the run")
    let invocations = try string(run["invocations"])
    #expect(invocations.contains("300 results left out"))
  }

  @Test func saysNothingOfResultsLeftOutWhereNoneAre() throws {
    let run = try run(FormatSamples.written("sarif", FormatSamples.files))
    #expect(try string(run["invocations"]) == #"[{"executionSuccessful":true}]"#)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
  }
}

@Suite("Places in files")
struct FileRegionTests {
  @Test func areNeverEmptyOrBackwards() {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<2000 {
      var finding = Finding.oneLine("x", marked: 0..<1)
      finding.startLine = Int.random(in: -2...4, using: &generator)
      finding.endLine = Int.random(in: -2...4, using: &generator)
      finding.start.bytes = Int.random(in: -2...4, using: &generator)
      finding.end.bytes = Int.random(in: -2...4, using: &generator)
      let region = FileRegion(of: finding, in: .sample(), counting: { $0.bytes })
      #expect(region.startLine >= 1 && region.startColumn >= 1 && region.endColumn >= 1)
      #expect((region.startLine, region.startColumn) < (region.endLine, region.endColumn))
    }
  }
}

@Suite("Paths on their way into URIs")
struct PathURITests {
  @Test(arguments: [
    ("news/a.txt", "news/a.txt"), ("a b%c.txt", "a%20b%25c.txt"), ("a\n?#[x]:y", "a%0A%3F%23%5Bx%5D%3Ay"),
    ("/tmp/a", "file:///tmp/a"), ("Tiếng", "Ti%E1%BA%BFng"), ("javascript:x", "javascript%3Ax"), ("", ""),
  ])
  func areEncoded(path: String, expected: String) {
    #expect(PathURI.reference(to: RawText(path)) == expected)
  }

  @Test func keepBytesThatAreNoUTF8() {
    #expect(PathURI.reference(to: RawText([0x61, 0xFF])) == "a%FF")
  }
}
