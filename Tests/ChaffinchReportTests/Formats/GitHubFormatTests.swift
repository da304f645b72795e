import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("The annotations of GitHub Actions")
struct GitHubFormatTests {
  @Test func areOneCommandToAFinding() {
    let because = "Because: More news (en); on 37 of 40 documents of the site"
    #expect(
      FormatSamples.text("github") == """
        ::warning file=news/a.txt,line=9,endLine=11,title=chaffinch%3A related-block::\
        headlines of other articles (−12.4 points). \(because)
        ::warning file=crawl/all pages.jsonl,line=4,endLine=4,col=1,endColumn=2,title=chaffinch%3A related-block::\
        headlines of other articles (−12.4 points), in record 3 (n-3), lines 9-11. \(because)
        ::notice file=news/a.txt,line=7,endLine=7,col=10,endColumn=17,title=chaffinch%3A photo-credit::\
        credit of an image (−3.3 points)

        """)
  }

  @Test func showTheWeightiestOfEachLevelAndCountTheRest() {
    let findings = (1...35).map { number in
      var finding = Finding.oneLine("x", marked: 0..<1)
      finding.severity = number <= 12 ? .error : .warning
      finding.scoreLoss = Double(number)
      finding.startLine = number
      finding.endLine = number
      return finding
    }
    let lines = FormatSamples.text("github", [.sample(findings: findings)]).split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines[0...9].allSatisfy { $0.hasPrefix("::error file=news/a.txt,line=") })
    #expect(lines[0].contains(",line=12,") && lines[9].contains(",line=3,"))
    #expect(lines[10...19].allSatisfy { $0.hasPrefix("::warning ") })
    #expect(lines[10].contains(",line=35,") && lines[19].contains(",line=26,"))
    #expect(
      lines[20]
        == "15 more (2 errors, 13 warnings): GitHub shows 10 annotations of each level. See the job summary."
    )
  }

  @Test(arguments: [
    ("a,b:c%d.txt", "a%2Cb%3Ac%25d.txt"), ("a\r\nb", #"a\x0d\x0ab"#), ("::error::x", "%3A%3Aerror%3A%3Ax"),
    ("##[error]", ##"##\[error]"##),
  ])
  func encodeProperties(path: String, expected: String) {
    let file = FileReport.sample(RawText(path), findings: [.oneLine("x", marked: 0..<1)])
    #expect(FormatSamples.text("github", [file]).hasPrefix("::warning file=\(expected),line=7,"))
  }

  @Test func encodeMessages() {
    let finding = Finding.oneLine("x", marked: 0..<1, message: "100 %\n::error::, a:b \u{1B}[31m")
    #expect(
      FormatSamples.text("github", [.sample(findings: [finding])])
        .hasSuffix("::100 %25\\x0a::error::, a:b \\x1b[31m (−3.3 points)\n"))
  }
}
