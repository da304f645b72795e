import TestSupport
import Testing

@testable import Chaffinch
@testable import ChaffinchCore

@Suite("A baseline knows findings by their text")
struct BaselineTests {
  private func finding(_ fingerprint: String, lines: [UInt64] = [], rule: String = "related-block")
    -> Finding
  {
    Finding(
      rule: rule, residueClass: .related, startLine: 1, endLine: 1, startByte: 0, endByte: 4, confidence: 0.9,
      scoreLoss: 5, fingerprint: fingerprint, lineFingerprints: lines, message: "headlines")
  }

  private func file(
    _ path: String, _ findings: [Finding], score: Double? = 80, record: RecordIdentity? = nil
  ) -> FileReport {
    FileReport(
      path: RawText(path), record: record, score: score, bytes: 10, lines: 2, bodyBytes: 5, findings: findings
    )
  }

  private func baseline(_ files: FileReport...) -> Baseline {
    var baseline = Baseline()
    for file in files { baseline.add(file) }
    return baseline
  }

  private func fresh(_ filter: inout BaselineFilter, _ file: FileReport) -> [String] {
    filter.filter(file).report.findings.map(\.fingerprint)
  }

  @Test func knownFindingsGoAndAreCounted() {
    var filter = BaselineFilter(baseline(file("a.txt", [finding("1"), finding("2")]))) { _ in true }
    let outcome = filter.filter(file("a.txt", [finding("1"), finding("3"), finding("2")]))
    #expect(outcome.report.findings.map(\.fingerprint) == ["3"])
    #expect(outcome.report.knownFindings == 2)
    #expect(filter.unmatched.isEmpty)
  }

  @Test func aFindingIsKnownAsOftenAsItWasThere() {
    var filter = BaselineFilter(baseline(file("a.txt", [finding("1")]))) { _ in true }
    #expect(fresh(&filter, file("a.txt", [finding("1"), finding("1")])) == ["1"])
  }

  @Test func anotherTextsFindingsAreNew() {
    var filter = BaselineFilter(baseline(file("a.txt", [finding("1")]))) { _ in true }
    #expect(fresh(&filter, file("b.txt", [finding("1")])) == ["1"])
  }

  @Test func findingsMoveWithTheirFile() {
    var filter = BaselineFilter(baseline(file("old/a.txt", [finding("1"), finding("2")]))) {
      $0 != "old/a.txt"
    }
    #expect(fresh(&filter, file("new/b.txt", [finding("1"), finding("2"), finding("1")])) == ["1"])
  }

  @Test func aFindingThatWasCutOrJoinedIsKnown() {
    let known = baseline(file("a.txt", [finding("1", lines: [10, 11, 12]), finding("2", lines: [20])]))
    var filter = BaselineFilter(known) { _ in true }
    #expect(
      fresh(&filter, file("a.txt", [finding("x", lines: [10, 11]), finding("y", lines: [12, 20])])) == [])
    #expect(filter.unmatched.isEmpty)
    var other = BaselineFilter(known) { _ in true }
    #expect(fresh(&other, file("a.txt", [finding("x", lines: [10, 99])])) == ["x"])
    #expect(fresh(&other, file("a.txt", [finding("x", lines: [10], rule: "promo-block")])) == ["x"])
  }

  @Test func recordsGoByTheirIdentifier() {
    let known = baseline(file("a.jsonl", [finding("1")], record: .init(index: 3, id: "n-3")))
    var filter = BaselineFilter(known) { _ in true }
    #expect(fresh(&filter, file("a.jsonl", [finding("1")], record: .init(index: 9, id: "n-3"))) == [])
    #expect(fresh(&filter, file("a.jsonl", [finding("1")], record: .init(index: 3, id: "n-4"))) == ["1"])
  }

  @Test func aPathMayHoldTheSignOfARecord() {
    let known = baseline(file("a#b.txt", [finding("1")]))
    let filter = BaselineFilter(known) { $0 == "a#b.txt" }
    #expect(filter.pruned(wasRead: { _ in false }, isThere: { $0 == "a#b.txt" }) == known)
  }

  @Test func aScoreHoldsUntilItFalls() {
    var filter = BaselineFilter(baseline(file("a.txt", [], score: 71.26))) { _ in true }
    #expect(filter.filter(file("a.txt", [], score: 71.26)).keepsItsScore)
    #expect(filter.filter(file("a.txt", [], score: 90)).keepsItsScore)
    #expect(!filter.filter(file("a.txt", [], score: 71)).keepsItsScore)
    #expect(!filter.filter(file("b.txt", [], score: 71.26)).keepsItsScore)
  }

  @Test func pruningKeepsWhatWasNotLookedAt() {
    let known = baseline(
      file("a.txt", [finding("1"), finding("2")]), file("gone.txt", [finding("3")]),
      file("elsewhere.txt", [finding("4")]))
    var filter = BaselineFilter(known) { $0 != "gone.txt" }
    _ = filter.filter(file("a.txt", [finding("2")]))
    let pruned = filter.pruned(wasRead: { $0 == "a.txt" }, isThere: { $0 != "gone.txt" })
    #expect(pruned.entries.map(\.fingerprint) == ["2", "4"])
    #expect(pruned.scores.keys.sorted() == ["a.txt", "elsewhere.txt"])
  }

  @Test func comesBackFromItsFile() throws {
    let folder = try TemporaryFolder()
    let known = baseline(
      file("a \"quoted\"\u{202E}.txt", [finding("1", lines: [.max, 0])], score: 12.5),
      file("b.txt", [], score: nil))
    let path = try folder.write("baseline.json", known.fileBytes)
    #expect(try Baseline(path: path) == known)
  }

  @Test(
    "a file that is none is refused by its name", arguments: ["", "[]", "{\"schemaVersion\":1}", "\u{0}"])
  func damaged(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("baseline.json", text)
    let problem = #expect(throws: BaselineProblem.self) { try Baseline(path: path) }
    #expect(problem?.message.hasPrefix(path) == true)
  }

  @Test func aLaterVersionIsNamed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("baseline.json", "{\"schemaVersion\":9,\"findings\":[],\"scores\":{}}")
    let problem = #expect(throws: BaselineProblem.self) { try Baseline(path: path) }
    #expect(problem?.message.contains("version 9") == true)
  }
}
