import Foundation
import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("Reports for code reviews")
struct CodeReviewFormatsTests {
  @Test func gitlabHasOneObjectToAFinding() throws {
    let text = FormatSamples.text("gitlab")
    let names = text.matches(of: /"fingerprint":"([0-9a-f]{32})"/).map { String($0.1) }
    #expect(Set(names).count == 3)
    let withoutNames = text.replacing(/"fingerprint":"[0-9a-f]{32}"/, with: "F")
    #expect(
      withoutNames == """
        [
        {"description":"credit of an image (−3.3 points)","check_name":"photo-credit",F,"severity":"info",\
        "location":{"path":"news/a.txt","lines":{"begin":7,"end":7}}},
        {"description":"headlines of other articles (−12.4 points)","check_name":"related-block",F,"severity":"minor",\
        "location":{"path":"news/a.txt","lines":{"begin":9,"end":11}}},
        {"description":"headlines of other articles (−12.4 points), in record 3 (n-3), lines 9-11",\
        "check_name":"related-block",F,"severity":"minor",\
        "location":{"path":"crawl/all pages.jsonl","lines":{"begin":4,"end":4}}}
        ]

        """)
  }

  @Test func gitlabNamesEveryFindingOnce() throws {
    let finding = Finding.oneLine("x", marked: 0..<1)
    let files = (0..<20).map { number in
      FileReport.sample(
        number < 10 ? "a.jsonl" : "b.jsonl", record: .init(index: number % 10, id: "same"),
        findings: [finding, finding])
    }
    let list = try JSONSerialization.jsonObject(with: Data(FormatSamples.written("gitlab", files)))
    let names = try #require(list as? [[String: Any]]).compactMap { $0["fingerprint"] as? String }
    #expect(names.count == 40)
    #expect(Set(names).count == 40)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{32}/) != nil })
  }

  @Test func gitlabKeepsNamesWhenLinesMove() {
    var moved = Finding.oneLine("x", marked: 0..<1)
    let before = FormatSamples.text("gitlab", [.sample(findings: [moved])])
    (moved.startLine, moved.endLine, moved.startByte) = (70, 70, 9)
    let after = FormatSamples.text("gitlab", [.sample(findings: [moved])])
    #expect(before != after)
    #expect(before == after.replacing("70", with: "7"))
  }

  @Test func gitlabIsAListWithoutFindings() throws {
    let list = try JSONSerialization.jsonObject(with: Data(FormatSamples.written("gitlab", [.sample()])))
    #expect((list as? [Any])?.isEmpty == true)
  }

  @Test func reviewdogCountsBytes() {
    let because = "Because: More news (en); on 37 of 40 documents of the site. same text: news/b.txt:9"
    let diagnostics = [
      #"{"message":"credit of an image (−3.3 points)","location":{"path":"news/a.txt","#
        + #""range":{"start":{"line":7,"column":11},"end":{"line":7,"column":18}}},"#
        + #""severity":"INFO","code":{"value":"photo-credit"}"#,
      #"{"message":"headlines of other articles (−12.4 points). \#(because)","location":{"path":"news/a.txt","#
        + #""range":{"start":{"line":9,"column":1},"end":{"line":11,"column":6}}},"#
        + #""severity":"WARNING","code":{"value":"related-block"}"#,
      #"{"message":"headlines of other articles (−12.4 points), in record 3 (n-3), lines 9-11. \#(because)","#
        + #""location":{"path":"crawl/all pages.jsonl","#
        + #""range":{"start":{"line":4,"column":1},"end":{"line":4,"column":2}}},"#
        + #""severity":"WARNING","code":{"value":"related-block"}"#,
    ]
    #expect(
      FormatSamples.text("rdjson")
        == "{\"source\":{\"name\":\"chaffinch\"},\"diagnostics\":[\n"
        + diagnostics.map { $0 + "}" }.joined(separator: ",\n") + "\n]}\n")
    #expect(
      FormatSamples.text("rdjsonl")
        == diagnostics.map { $0 + ",\"source\":{\"name\":\"chaffinch\"}}\n" }.joined())
  }
}
