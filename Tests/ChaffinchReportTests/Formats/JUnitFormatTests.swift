import Testing

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
        <skipped message="no text that could be judged"></skipped></testcase>
        </testsuite>
        </testsuites>

        """)
  }

  @Test func countsWhatItHolds() throws {
    var cases = JUnitCases()
    let wordy = FindingReport.oneLine("x", marked: 0..<1, message: String(repeating: "word ", count: 100))
    let file = FileReport.sample(findings: Array(repeating: wordy, count: 100))
    var added = 0
    while cases.failed.count < JUnitCases.failedBytes {
      cases.add(file)
      added += 1
    }
    #expect(cases.closed.failures == added)
    for _ in 0..<7 { cases.add(file) }
    cases.add(.sample("clean.txt"))
    let closed = cases.closed
    #expect(closed.tests == added + 2)
    #expect(closed.failures == added + 1)
    let end = String(decoding: closed.failed.suffix(400), as: UTF8.self)
    #expect(end.contains("7 more files with findings"))
    let elements = try #require(XMLReader.elements(Array("<a>".utf8) + closed.failed + Array("</a>".utf8)))
    #expect(elements.count { $0.name == "testcase" } == added + 1)
  }
}

@Suite("Text on its way into XML")
struct XMLTextTests {
  @Test(arguments: [
    ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&apos;"), ("]]>", "]]&gt;"), ("a\u{1B}[0m\u{0}", #"a\u{1b}[0m\u{0}"#),
    ("\u{FFFE}\u{FFFF}\u{202E}\u{85}", #"\u{fffe}\u{ffff}\u{202e}\u{85}"#), ("a\tb\nc", #"a&#9;b\u{a}c"#),
    ("##[error]", "##&#91;error]"), ("Tiếng 日本", "Tiếng 日本"),
  ])
  func isEscaped(text: String, expected: String) {
    var output: [UInt8] = []
    XMLText.append(Array(text.utf8).span, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }
}
