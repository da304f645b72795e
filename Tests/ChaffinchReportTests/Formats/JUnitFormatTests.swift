import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("The JUnit report")
struct JUnitFormatTests {
  @Test func hasOneCaseToAText() {
    let counts = #"name="chaffinch" tests="4" failures="2" errors="0" skipped="1" time="0""#
    #expect(
      FormatSamples.text("junit", FormatSamples.files + [.sample("empty.txt", score: nil)]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites \(counts)>
        <testsuite \(counts)>
        <testcase name="news/a.txt" classname="chaffinch" file="news/a.txt" time="0">\
        <failure message="2 findings, score 41.3" type="warning">
        7:10: note photo-credit credit of an image (−3.3 points)
        9:1: warning related-block headlines of other articles (−12.4 points)
        </failure></testcase>
        <testcase name="crawl/all pages.jsonl[record 3]" classname="chaffinch" file="crawl/all pages.jsonl" time="0">\
        <failure message="1 finding, score 55.0" type="warning">
        9:1: warning related-block headlines of other articles (−12.4 points), in record 3 (n-3), lines 9-11
        </failure></testcase>
        <testcase name="news/c.txt" classname="chaffinch" file="news/c.txt" time="0"></testcase>
        <testcase name="empty.txt" classname="chaffinch" file="empty.txt" time="0">\
        <skipped message="no text to judge"></skipped></testcase>
        </testsuite>
        </testsuites>

        """)
  }

  @Test func countsWhatItHolds() throws {
    var cases = JUnitCases(failedBytes: 5000, otherBytes: 1000)
    let file = FileReport.sample(findings: [.oneLine("x", marked: 0..<1), .manyLines(["a", "b"])])
    var failed = 0
    while cases.failed.count < 5000 {
      cases.add(file)
      failed += 1
    }
    for _ in 0..<7 { cases.add(file) }
    var passed = 0
    while cases.others.count < 1000 {
      cases.add(.sample("clean.txt"))
      passed += 1
    }
    cases.add(.sample("clean.txt"))
    let closed = cases.closed
    #expect(closed.failures == failed + 1)
    #expect(closed.tests == failed + 1 + passed + 1)
    let xml = Array("<a>".utf8) + closed.failed + closed.others + Array("</a>".utf8)
    let elements = XMLReader.elements(xml) ?? []
    #expect(elements.count { $0.name == "testcase" } == closed.tests)
    #expect(elements.count { $0.name == "failure" } == closed.failures)
    let names = elements.compactMap { $0.attributes["name"] }
    #expect(names.contains("7 more documents with findings, left out for lack of space"))
    #expect(names.contains("1 more document without findings"))
  }
}
