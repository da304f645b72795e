import Testing

@testable import ChaffinchCore
@testable import ChaffinchTraining

@Suite("Figures of an evaluation")
struct EvaluationReportTests {
  private static func line(
    _ number: Int, _ truth: LineClass?, _ called: LineClass, _ length: Int
  ) -> EvaluatedLine {
    EvaluatedLine(number: number, truth: truth, called: called, length: length)
  }

  /// 300 characters kept and 100 of residue: a true score of 75.
  ///
  /// Body accused in line 3, residue missed in 5, 6 and 8.
  private static let first = EvaluatedPage(
    origin: PageOrigin(id: "one", source: "made", file: "data/a.jsonl", isAloneOnSite: true),
    site: "a.example", language: "en", scraper: "fullpage",
    lines: [
      line(1, .title, .title, 50), line(2, .body, .body, 150), line(3, .body, .promo, 100),
      line(5, .related, .body, 30), line(6, .promo, .metadata, 10), line(7, .navigation, .navigation, 20),
      line(8, .caption, .body, 40), line(9, .unsure, .promo, 999), line(10, nil, .promo, 999),
    ],
    bodyText: BodyTextAgreement(kept: "a b", article: "a b"), score: 70)
  /// One line of body, and nothing wrong.
  private static let second = EvaluatedPage(
    origin: PageOrigin(id: "two", file: "b.jsonl"), site: "b.example", language: "de", scraper: "trafilatura",
    lines: [line(1, .body, .body, 200), line(2, .promo, .promo, 50)],
    bodyText: BodyTextAgreement(kept: "a", article: "b"), score: 90, linesCalledAgain: 2)
  /// A page without a score and without anything to compare.
  private static let third = EvaluatedPage(
    origin: PageOrigin(id: "three", file: "b.jsonl"), site: "b.example", scraper: "home-made")

  private static let report = Evaluation(method: "by hand", pages: [first, second, third]).report

  private static func group(
    _ key: AccuracyReport.Group.Key, _ name: String
  ) throws -> AccuracyReport.Group {
    try #require(report.groups.first { $0.by == key && $0.name == name })
  }

  @Test("group the pages by what they have in common, unknown names among them")
  func groups() {
    let names = Self.report.groups.map { "\($0.by.rawValue) \($0.name) \($0.documents)" }
    #expect(
      names == [
        "all all 3", "file a.jsonl 1", "file b.jsonl 2", "source made 1", "source unknown 2",
        "scraper fullpage 1", "scraper home-made 1", "scraper trafilatura 1", "group extractor output 1",
        "group whole pages 1", "language de 1", "language en 1", "language unknown 1", "site a.example 1",
        "site b.example 2", "siteSize one 1", "siteSize several 2",
      ])
  }

  @Test("count residue against body")
  func residue() throws {
    let residue = try Self.group(.all, "all").residue
    #expect(residue.lines == 8)
    // Called: lines 3 and 7 of the first page, line 2 of the second; two of the three rightly, of five.
    #expect(abs(residue.linePrecision - 2.0 / 3) < 1e-12)
    #expect(abs(residue.lineRecall - 2.0 / 5) < 1e-12)
    #expect(abs(residue.lineF1 - 0.5) < 1e-12)
    // By characters: 70 right, 100 accused of 450 of body, 80 missed.
    #expect(abs(residue.characterF1 - 140.0 / 320) < 1e-12)
    #expect(abs(residue.bodyLinesAccused - 1.0 / 3) < 1e-12)
    #expect(abs(residue.bodyCharactersAccused - 100.0 / 450) < 1e-12)
  }

  @Test("compare the score with the share of kept characters, and leave out what has none")
  func score() throws {
    // |70 − 75| and |90 − 80|.
    let score = try Self.group(.all, "all").score
    #expect(score == AccuracyReport.ScoreFigures(documents: 2, documentsWithoutScore: 1, meanError: 7.5))
    #expect(try Self.group(.scraper, "home-made").score.meanError == nil)
  }

  @Test("average body text over the documents that have an article")
  func bodyText() throws {
    #expect(
      try Self.group(.all, "all").bodyText
        == AccuracyReport.BodyTextFigures(documents: 2, precision: 0.5, recall: 0.5, f1: 0.5))
    #expect(try Self.group(.scraper, "home-made").bodyText == nil)
  }

  @Test("count documents with nothing left to clean")
  func cleanTwice() throws {
    #expect(try Self.group(.all, "all").documentsCleanTwice == 2)
    #expect(try Self.group(.group, "extractor output").cleanTwice == 0)
  }

  @Test("average sites alike, whatever their size")
  func siteAverage() {
    // Line F1 of a.example: one of four found, one accused: 2 / (2 + 1 + 3); of b.example: 1.
    let average = Self.report.siteAverage
    #expect(average.sites == 2)
    #expect(abs(average.lineF1 - (1.0 / 3 + 1) / 2) < 1e-12)
    #expect(abs(average.characterF1 - (40.0 / (40 + 100 + 80) + 1) / 2) < 1e-12)
    #expect(abs(average.bodyLinesAccused - 0.25) < 1e-12)
  }

  @Test("name the language that fares worst, of those with 200 scored lines")
  func lowestLanguage() {
    #expect(Self.report.lowestLanguage == nil)
    func page(_ language: String, right: Int, wrong: Int) -> EvaluatedPage {
      EvaluatedPage(
        origin: PageOrigin(), language: language,
        lines: Array(repeating: Self.line(1, .promo, .promo, 1), count: right)
          + Array(repeating: Self.line(1, .promo, .body, 1), count: wrong))
    }
    let pages = [
      page("vi", right: 150, wrong: 50), page("en", right: 300, wrong: 10), page("ja", right: 0, wrong: 199),
    ]
    let lowest = Evaluation(method: "", pages: pages).report.lowestLanguage
    #expect(lowest == AccuracyReport.LowestLanguage(language: "vi", lines: 200, lineF1: 300.0 / 350))
  }

  @Test("count what the lines of each class were called, unlabelled ones left out")
  func confusion() throws {
    let confusion = Self.report.confusion
    #expect(
      confusion.called
        == ["body", "title", "metadata", "related", "caption", "navigation", "promo", "comments", "other"])
    let rows = Dictionary(uniqueKeysWithValues: confusion.rows.map { ($0.truth, $0.lines) })
    #expect(rows["body"] == [2, 0, 0, 0, 0, 0, 1, 0, 0])
    #expect(rows["promo"] == [0, 0, 1, 0, 0, 0, 1, 0, 0])
    #expect(rows["unsure"] == [0, 0, 0, 0, 0, 0, 1, 0, 0])
    #expect(rows.values.flatMap(\.self).reduce(0, +) == 10)
  }

  @Test("name the worst documents by their lines, and leave out those without an error")
  func worstDocuments() {
    #expect(
      Self.report.worstDocuments == [
        AccuracyReport.WorstDocument(
          id: "one", scraper: "fullpage", site: "a.example", wrongCharacters: 180, bodyAccused: [3...3],
          residueMissed: [5...6, 8...8])
      ])
  }

  @Test("name no more than twenty documents, the worst first and equals in their order")
  func manyWorstDocuments() {
    let pages = (0..<30).map { number in
      EvaluatedPage(
        origin: PageOrigin(id: "\(number)"), lines: [Self.line(1, .promo, .body, number < 25 ? 10 : 50)])
    }
    let ids = WorstDocuments.find(in: pages).map(\.id)
    #expect(ids == (Array(25..<30) + Array(0..<15)).map(String.init))
  }
}
