import Foundation
import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("The JSON report")
struct JSONFormatTests {
  private let tool = ToolVersion(name: "chaffinch", version: "0.1.0")

  private func object(_ bytes: some Sequence<UInt8>) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func writesTheSchemasFieldsInOrder() {
    var file = FileReport.sample(
      "news/a.txt", record: RecordIdentity(index: 17, id: "n-17"), score: 41.26,
      findings: [.manyLines(["More news", "Gold climbs"])])
    file.labels = "B-RR"
    #expect(
      text(JSONFormat(tool: tool).written([file, .sample("b.txt", score: nil)])) == """
        {"schemaVersion":1,"tool":{"name":"chaffinch","version":"0.1.0"},"files":[
        {"path":"news/a.txt","record":{"index":17,"id":"n-17","url":null},"site":"","language":"en","score":41.3,\
        "axes":{"cleanliness":41.3,"integrity":null,"duplication":null,"completeness":null},\
        "bytes":1000,"lines":20,"bodyBytes":800,"labels":"B-RR","findings":[\
        {"rule":"related-block","class":"related","severity":"warning","startLine":9,"endLine":10,\
        "startColumn":1,"endColumn":1,"startByte":200,"endByte":700,\
        "confidence":0.97,"classProbability":0.75,"scoreLoss":12.4,"fingerprint":"1:related-block:2",\
        "message":"headlines of other articles","evidence":[\
        {"signal":"cue-phrase","detail":"More news (en)"},\
        {"signal":"site-frequency","detail":"on 37 of 40 documents of the site"}],"related":[\
        {"path":"news/b.txt","startLine":9,"endLine":18,"note":"same text"}]}]},
        {"path":"b.txt","record":null,"site":"","language":"en","score":null,\
        "axes":{"cleanliness":null,"integrity":null,"duplication":null,"completeness":null},\
        "bytes":1000,"lines":20,"bodyBytes":800,"findings":[]}
        ],"summary":{"files":2,"bytes":2000,"score":41.3,"clean":0,"needsCleaning":0,"dirty":1,\
        "residueBytes":{"related":500,"caption":0,"navigation":0,"promo":0,"comments":0,"other":0}}}

        """)
  }

  @Test func parsesWithoutAnyFile() throws {
    let report = try object(JSONFormat(tool: tool).written([]))
    #expect((report["files"] as? [Any])?.isEmpty == true)
    #expect((report["summary"] as? [String: Any])?["score"] is NSNull)
  }

  @Test func standsHostileTextInEveryField() throws {
    for bytes in HostileText.samples(200, seed: 7) {
      let string = String(decoding: bytes, as: UTF8.self)
      var finding = Finding.oneLine("x", marked: 0..<1, rule: string, message: string)
      finding.fingerprint = string
      finding.evidence = [Evidence(string, string)]
      finding.related = [.init(path: RawText(bytes), startLine: 1, endLine: 1, note: string)]
      var file = FileReport.sample(
        RawText(bytes), record: .init(index: 0, id: string, url: string), findings: [finding])
      (file.language, file.labels) = (string, string)

      let report = try object(JSONFormat(tool: tool).written([file]))
      let read = try #require((report["files"] as? [[String: Any]])?.first)
      let readFinding = try #require((read["findings"] as? [[String: Any]])?.first)
      let record = try #require(read["record"] as? [String: Any])
      let evidence = try #require((readFinding["evidence"] as? [[String: Any]])?.first)
      let place = try #require((readFinding["related"] as? [[String: Any]])?.first)
      let values = [
        read["path"], read["language"], read["labels"], record["id"], record["url"], readFinding["rule"],
        readFinding["message"], readFinding["fingerprint"], evidence["signal"], evidence["detail"],
        place["path"], place["note"],
      ]
      #expect(
        values.allSatisfy { ($0 as? String)?.unicodeScalars.elementsEqual(string.unicodeScalars) == true })
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, .signalingNaN])
  func writesNullForWhatIsNoNumber(value: Double) throws {
    var finding = Finding.oneLine("x", marked: 0..<1)
    (finding.confidence, finding.classProbability, finding.scoreLoss) = (value, value, value)
    let bytes = JSONFormat(tool: tool).written([.sample(score: value, findings: [finding])])
    #expect(try object(bytes)["files"] != nil)
    #expect(text(bytes).contains(#""confidence":null,"classProbability":null,"scoreLoss":null"#))
  }

  @Test func writesLinesThatStandAlone() throws {
    let files = [FileReport.sample("a\nb.txt"), .sample("c.txt")]
    let output = JSONLinesFormat(tool: tool).written(files)
    #expect(output.last == 0x0A)
    let lines = output.split(separator: 0x0A)
    #expect(lines.count == 3)
    for line in lines {
      #expect(try object(line)["schemaVersion"] as? Int == 1)
    }
    #expect(try object(lines[0])["path"] as? String == "a\nb.txt")
    #expect(text(Array(lines[1])).hasPrefix(#"{"schemaVersion":1,"path":"c.txt","record":null,"#))
    #expect(text(Array(lines[2])).hasPrefix(#"{"schemaVersion":1,"tool":{"name":"chaffinch","#))
    #expect(try object(lines[2])["summary"] != nil)
  }
}
