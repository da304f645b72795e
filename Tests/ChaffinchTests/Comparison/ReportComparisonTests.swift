import TestSupport
import Testing

@testable import Chaffinch
@testable import ChaffinchCore

@Suite("Two reports are compared by rule, site and finding")
struct ReportComparisonTests {
  private func text(
    _ path: String, site: String = "a.example", score: Double? = 80, _ findings: (String, String, Double)...
  ) -> SavedReport.Text {
    SavedReport.Text(
      path: path, record: nil, site: site, score: score,
      findings: findings.map { SavedReport.Text.Finding(rule: $0.0, fingerprint: $0.1, scoreLoss: $0.2) })
  }

  @Test func nothingChanged() {
    let report = SavedReport(score: 80, texts: [text("a", ("r", "1", 5))])
    let comparison = ReportComparison(before: report, after: report)
    #expect(comparison.rules.isEmpty && comparison.sites.isEmpty)
    #expect(comparison.newFindings == 0 && comparison.goneFindings == 0)
    #expect(!comparison.isWorse(tolerance: 0))
  }

  @Test func findingsComeAndGo() {
    let before = SavedReport(
      score: 70, texts: [text("a", ("r", "1", 5), ("s", "2", 1)), text("b", ("r", "1", 5))])
    let after = SavedReport(
      score: 75, texts: [text("a", ("r", "1", 5), ("r", "3", 2)), text("c", ("r", "1", 4))])
    let comparison = ReportComparison(before: before, after: after)
    #expect(comparison.newFindings == 2 && comparison.goneFindings == 2)
    #expect(comparison.newTexts == 1 && comparison.goneTexts == 1)
    #expect(comparison.findings == .init(before: 3, after: 3))
    #expect(comparison.rules.map(\.name) == ["r", "s"])
    #expect(comparison.rules[0].findings == .init(before: 2, after: 3))
    #expect(comparison.rules[0].points == .init(before: 10, after: 11))
    #expect(!comparison.isWorse(tolerance: 0))
  }

  @Test func aSiteThatFallsMakesItWorse() {
    let before = SavedReport(
      score: 80, texts: [text("a", score: 90), text("b", site: "b.example", score: 60)])
    let after = SavedReport(
      score: 82, texts: [text("a", score: 88), text("b", site: "b.example", score: 99)])
    let comparison = ReportComparison(before: before, after: after)
    #expect(comparison.sites.map(\.name) == ["a.example", "b.example"])
    #expect(comparison.isWorse(tolerance: 1.9))
    #expect(!comparison.isWorse(tolerance: 2))
  }

  @Test func aTextWithoutScoreIsNoLoss() {
    let before = SavedReport(score: 80, texts: [text("a", score: 90)])
    let after = SavedReport(score: nil, texts: [text("a", score: nil)])
    #expect(!ReportComparison(before: before, after: after).isWorse(tolerance: 0))
  }

  @Test func readsJSONAndJSONLines() throws {
    let folder = try TemporaryFolder()
    let file =
      #"{"path":"a.txt","record":{"index":1,"id":"x","url":null},"site":"s","score":null,"findings":[{"rule":"r","fingerprint":"f","scoreLoss":1}]}"#
    let json = try folder.write(
      "a.json", #"{"schemaVersion":1,"files":["# + file + #"],"summary":{"score":9.5}}"#)
    let lines = try folder.write(
      "a.jsonl",
      #"{"schemaVersion":1,"# + file.dropFirst() + "\n" + #"{"schemaVersion":1,"summary":{"score":9.5}}"#
        + "\n")
    let report = try SavedReport(path: json)
    #expect(report.texts.map(\.name.description) == ["a.txt#x"])
    #expect(report.score == 9.5)
    #expect(try SavedReport(path: lines) == report)
  }

  @Test(
    "what is no whole report is refused by its name",
    arguments: ["", "{}", "[1]", #"{"path":"a","findings":[]}"#])
  func damaged(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x.json", text)
    let problem = #expect(throws: SavedReportProblem.self) { try SavedReport(path: path) }
    #expect(problem?.message.hasPrefix(path) == true)
  }
}
