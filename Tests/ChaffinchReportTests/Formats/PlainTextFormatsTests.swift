import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("The short text reports")
struct PlainTextFormatsTests {
  @Test func conciseHasOneLineToADocument() {
    #expect(
      FormatSamples.text("concise") == """
        news/a.txt: score 41.3, warning, 2 findings: 3 lines related-block, 1 line photo-credit
        crawl/all pages.jsonl[record 3, n-3]: score 55.0, warning, 1 finding: 3 lines related-block
        3 documents (3.0 kB), score 65.4: 1 clean, 1 needs cleaning, 1 dirty

        """)
  }

  @Test func conciseNamesTheRulesThatCostMostAndCountsTheOthers() {
    func finding(_ rule: String, lines: Int, loss: Double) -> Finding {
      var finding = Finding.manyLines(Array(repeating: "x", count: lines))
      (finding.rule, finding.scoreLoss, finding.severity) = (rule, loss, .note)
      return finding
    }
    var missing = finding("no-body", lines: 0, loss: 20)
    missing.severity = .error
    let file = FileReport.sample(
      "a.txt", score: nil,
      findings: [
        finding("b", lines: 2, loss: 3), finding("a", lines: 1, loss: 1), finding("b", lines: 5, loss: 0),
        finding("c", lines: 9, loss: 2.9), missing,
      ])
    #expect(
      FormatSamples.text("concise", [file])
        .hasPrefix("a.txt: no score, error, 5 findings: no-body, 7 lines b, 2 more rules\n"))
  }

  @Test func linesHasOneLineToAFinding() {
    #expect(
      FormatSamples.text("lines") == """
        news/a.txt:7:11: note photo-credit credit of an image (−3.3 points)
        news/a.txt:9:1: warning related-block headlines of other articles (−12.4 points)
        crawl/all pages.jsonl[record 3, n-3]:9:1: warning related-block headlines of other articles (−12.4 points)
        3 documents (3.0 kB), score 65.4: 1 clean, 1 needs cleaning, 1 dirty

        """)
  }

  @Test func groupedHasOneBlockToAFile() {
    #expect(
      FormatSamples.text("grouped") == """
        news/a.txt: score 41.3, dirty, 2 findings
          7:11  note     photo-credit   credit of an image (−3.3 points)
          9:1   warning  related-block  headlines of other articles (−12.4 points)

        crawl/all pages.jsonl[record 3, n-3]: score 55.0, needs cleaning, 1 finding
          9:1  warning  related-block  headlines of other articles (−12.4 points)

        3 documents (3.0 kB), score 65.4: 1 clean, 1 needs cleaning, 1 dirty

        """)
  }

  @Test func statisticsRanksTheRules() {
    #expect(
      FormatSamples.text("statistics") == """
        rule           findings  documents    size  points lost
        related-block         2          2  1.0 kB          8.3
        photo-credit          1          1     7 B          1.1

        3 documents (3.0 kB), score 65.4: 1 clean, 1 needs cleaning, 1 dirty

        """)
  }

  @Test(arguments: ["concise", "grouped", "lines", "statistics"])
  func saysWhenThereIsNothing(name: String) {
    #expect(FormatSamples.text(name, []) == "No documents to lint.\n")
    #expect(
      FormatSamples.text(name, [.sample(score: 99)])
        == "All grain, no chaff: nothing found in 1 document (1.0 kB), score 99.0.\n")
  }

  @Test func coloursOnlyWhenAsked() {
    let formats: [any ReportFormat] = [
      ConciseFormat(options: TextOptions(color: true)), GroupedFormat(options: TextOptions(color: true)),
      LinesFormat(options: TextOptions(color: true)), StatisticsFormat(options: TextOptions(color: true)),
    ]
    for (format, name) in zip(formats, ["concise", "grouped", "lines", "statistics"]) {
      let colored = String(decoding: format.written(FormatSamples.files), as: UTF8.self)
      let plain = colored.replacing(/\x1B\[[0-9;]*m/.matchingSemantics(.unicodeScalar), with: "")
      #expect(colored != plain)
      #expect(plain == FormatSamples.text(name))
    }
  }
}
