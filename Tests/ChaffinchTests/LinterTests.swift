import TestSupport
import Testing

@testable import Chaffinch
@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchReport

@Suite("The linter judges each document by the evidence it may use")
struct LinterTests {
  private let sentence =
    "The Sound Courier is an independent newspaper that has reported from the islands since 1887 for its readers."
  private let articles = [
    "The oyster beds to the north of the lighthouse have come through the winter better than anybody had expected them to.",
    "Twenty-two children of the island school sang in the cathedral on Saturday, and few of them had seen so many people.",
    "The bakery at Sandy Cove has been without a baker since the spring, yet there is fresh bread on its shelf each day.",
    "The old lamp of the lighthouse, which weighs as much as a horse, was lowered from its tower with ropes on Tuesday.",
    "Captain Rufus Oakden took the ferry across the sound for the last time on Friday while three brass bands played.",
    "Snow closed the pass above the village for two nights, and the drivers who were caught there slept in the school.",
  ]

  private var site: [String] {
    articles.enumerated().map { "Report number \($0 + 1)\n\n\($1) \($1)\n\n\(sentence)" }
  }

  private func boilerplate(_ texts: [String], _ scope: Scope) throws -> [[Int]] {
    try LintedTexts.reports(texts, options: LintOptions(scope: scope, includesLabels: true)).map {
      LintedTexts.lines(of: "site-boilerplate", in: $0)
    }
  }

  @Test("a sentence on six documents of a site belongs to the site", arguments: [Scope.site, .corpus])
  func siteBoilerplate(scope: Scope) throws {
    for report in try LintedTexts.reports(site, options: LintOptions(scope: scope, includesLabels: true)) {
      let finding = try #require(report.findings.first { $0.startLine <= 5 && $0.endLine >= 5 })
      #expect(finding.evidence.contains { $0.signal == "site-frequency" && $0.detail.contains("6 of 6") })
    }
  }

  @Test("scope document uses none of it")
  func documentScope() throws {
    let together = try LintedTexts.reports(site, options: LintOptions(scope: .document, includesLabels: true))
    #expect(together.allSatisfy { $0.findings.allSatisfy { $0.rule != "site-boilerplate" } })
    #expect(together.allSatisfy { $0.axes.duplication == nil })
    for (text, report) in zip(site, together) {
      let alone = try #require(
        try LintedTexts.reports([text], options: LintOptions(scope: .document, includesLabels: true)).first)
      #expect(alone.labels == report.labels)
      #expect(alone.findings == report.findings)
    }
  }

  @Test("copies of one article do not accuse its body")
  func nearDuplicates() throws {
    let body = articles.joined(separator: "\n\n")
    let copies = (1...6).map { "Copy number \($0)\n\n\(body)" }
    #expect(try boilerplate(copies, .corpus) == Array(repeating: [], count: 6))
    let others = site.map { $0.replacing(sentence, with: "") }
    #expect(try boilerplate(copies + others, .corpus).prefix(6).allSatisfy(\.isEmpty))
  }

  @Test("a teaser points at the article whose headline it is", arguments: [Scope.site, .corpus])
  func teasers(scope: Scope) throws {
    let headlines = [
      "Oyster beds recover from the winter storm", "Trường làng mở lớp hát cho trẻ em",
      "Die Bäckerei am Sandhafen ohne Bäcker", "La vieille lampe du phare descend de sa tour",
      "Ferry captain retires after ten thousand crossings", "Snow closes the pass above the village",
    ]
    let texts = articles.indices.map { number in
      let teaser = headlines[(number + 1) % headlines.count]
      return ([headlines[number], articles[number] + " " + articles[number]] + [teaser]).joined(
        separator: "\n\n")
    }
    let reports = try LintedTexts.reports(texts, options: LintOptions(scope: scope, includesLabels: true))
    for (number, report) in reports.enumerated() {
      let labels = Array((report.labels ?? "").utf8)
      #expect(!Array("RCNPKO".utf8).contains(labels[0]), "the page's own headline is kept")
      let places = report.findings.flatMap(\.related).filter { $0.note.hasPrefix("headline of the article") }
      #expect(places.count == 1 && places.allSatisfy { $0.startLine == 1 })
      #expect(
        report.findings.contains { $0.evidence.contains { $0.signal == "headline-elsewhere" } }, "\(number)")
    }
  }

  @Test("any number of threads gives the same reports", arguments: [2, 8])
  func threads(count: Int) throws {
    let texts = NamedExample.all.flatMap { [$0.example.text] + $0.example.otherDocuments } + site
    let options = LintOptions(includesLabels: true, includesSnippets: true)
    let expected = try LintedTexts.reports(texts, options: options)
    #expect(expected.count == texts.count)
    #expect(try LintedTexts.reports(texts, options: options, threads: count) == expected)
  }

  @Test("reports point into the text they are of")
  func places() throws {
    let texts = NamedExample.all.map(\.example.text)
    let options = LintOptions(includesLabels: true, includesSnippets: true)
    for (text, report) in zip(texts, try LintedTexts.reports(texts, options: options)) {
      let bytes = Array(text.utf8)
      #expect(report.bytes == bytes.count)
      #expect(report.lines == text.split(separator: "\n", omittingEmptySubsequences: false).count)
      #expect(report.labels?.utf8.count == report.lines)
      #expect(report.findings.map(\.startByte) == report.findings.map(\.startByte).sorted())
      for finding in report.findings {
        #expect(
          0 <= finding.startByte && finding.startByte <= finding.endByte && finding.endByte <= bytes.count)
        let before = bytes[..<finding.startByte]
        #expect(finding.startLine == before.count { $0 == 0x0A } + 1)
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        #expect(finding.start.bytes == finding.startByte - lineStart + 1)
        #expect(finding.endLine == max(1, bytes[..<finding.endByte].count { $0 == 0x0A } + 1))
        #expect(finding.snippet.allSatisfy { ($0.marked?.upperBound ?? 0) <= $0.text.bytes.count })
        guard let first = finding.snippet.first, let last = finding.snippet.last else { continue }
        #expect(finding.snippet.count <= 6, "of a long span the first lines and the last are shown")
        #expect(first.lineNumber == finding.startLine && last.lineNumber == finding.endLine)
      }
      let lost = report.findings.reduce(0) { $0 + $1.scoreLoss }
      #expect(abs((report.score ?? 100) + lost - 100) < 1e-6)
    }
  }
}
