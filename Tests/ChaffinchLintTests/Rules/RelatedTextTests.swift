import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("What is said of text that stands again is so")
struct RelatedTextTests {
  private static let line = "The ferry to Little Marrow sails on 3 May at 12 from the old quay in the harbour"

  /// The notes of the last line of `lines`, which stand in one file; the lines before it are of `lineClass`.
  private static func notes(_ lines: [String], others lineClass: LineClass = .title) -> [String] {
    let page = Pages.judged(lines.joined(separator: "\n")) { $0 == lines.last ? .related : lineClass }
    return RelatedText(page: page, lines: lines.count - 1..<lines.count).locations.map(\.note)
  }

  @Test(
    "in one file",
    arguments: [
      (line, "same text as line 2"),
      (line.uppercased() + "!", "same text as line 2"),
      (line.replacing("3", with: "4"), "same text as line 2, except for numbers"),
      (line.replacing("harbour", with: "bay"), "nearly the same text as line 2"),
      (
        line + ", and nobody can say when it will be back from the island",
        "longer text that repeats most of line 2"
      ),
      (String(line.prefix(46)), "shorter text, most of it repeated in line 2"),
    ])
  func inFile(first: String, note: String) {
    #expect(Self.notes([first, Self.line]) == [note])
  }

  @Test(
    "of two texts of residue that share some words nothing is said, nor of short lines and copies inside the span"
  )
  func leftOut() {
    #expect(
      Self.notes(
        [Self.line + ", and nobody knows when it will be back from the island", Self.line], others: .related
      ).isEmpty)
    #expect(Self.notes(["Sport and weather", "Sport and weather"]).isEmpty)
    let page = Pages.judged([Self.line, Self.line].joined(separator: "\n")) { _ in .related }
    #expect(RelatedText(page: page, lines: 0..<2).locations.isEmpty)
  }

  @Test("lines that are alike in another way are not joined to one place")
  func runs() {
    let other = "Bakery opens on Sundays until the end of the month"
    let lines = [Self.line, other, other.replacing("month", with: "month 5"), Self.line, other, other + " 6"]
    let page = Pages.judged(lines.joined(separator: "\n")) { _ in .related }
    let notes = RelatedText(page: page, lines: 3..<6).locations.map { "\($0.lines): \($0.note)" }
    #expect(notes == ["1...2: same text as lines 4–5", "3...3: same text as line 6, except for numbers"])
  }

  @Test(
    "in another document",
    arguments: [
      (line, "same text as line 1"),
      (line.replacing("12", with: "13"), "same text as line 1, except for numbers"),
    ])
  func elsewhere(other: String, note: String) throws {
    let texts = [Self.line, other]
    let documents = texts.map { InputDocument(path: $0, record: nil, text: Array($0.utf8), folder: ".") }
    var collector = EvidenceCollector(scope: .corpus, index: nil)
    collector.add(documents, try LintOptions().makeNamer(knowing: nil), threads: 1)
    let evidence = try collector.evidence()
    let analysis = TextAnalysis(bytes: documents[0].text)
    let page = ClassifiedPage(
      PageMeasures(analysis), [Posterior(certain: .related)], threshold: 0.5,
      elsewhere: evidence.elsewhere(analysis, site: TokenHash.hash("."), document: 0))
    #expect(RelatedText(page: page, lines: 0..<1).locations.map(\.note) == [note])
  }

  @Test(
    "a headline with other numbers is another article's",
    arguments: [
      ("Draw of 3 May: all numbers", "headline of the article that line 1 announces"),
      ("Draw of 4 May: all numbers", "headline that line 1 repeats, except for numbers"),
    ])
  func headlines(headline: String, note: String) {
    let digits = analyse([headline]).lines[0].digitsHash
    let match = HeadlineMatch(share: 1, location: LineLocation(document: 1, line: 1, digits: digits))
    let site = SiteEvidence(documents: 2, lineDocuments: [1], blockDocuments: [0], headlines: [match])
    let measures = PageMeasures(analyse(["Draw of 3 May: all numbers"]), site: site)
    let page = ClassifiedPage(measures, [Posterior(certain: .related)], threshold: 0.5)
    #expect(RelatedText(page: page, lines: 0..<1).locations.map(\.note) == [note])
  }
}
