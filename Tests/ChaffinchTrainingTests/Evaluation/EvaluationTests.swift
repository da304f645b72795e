import TestSupport
import Testing

@testable import ChaffinchLint
@testable import ChaffinchTraining

@Suite("An evaluation")
struct EvaluationTests {
  private static let menu = ["Home", "Weather", "Sport", "Contact us"]
  private static let articles = [
    "The ferry to the outer islands stopped running on Tuesday after its engine failed in the harbour, and nobody can say when it will leave again.",
    "A farmer found a bell in his field that may be four hundred years old, the county museum said after a first look at the inscription.",
    "Nine bakers of the valley have agreed to share one mill, which was to be sold, because none of them could have paid for it alone.",
    "The school on the hill closes in summer, and its last seven children will ride to town on a bus that the parish has bought for them.",
    "The school on the hill closes in summer, and its last seven children will ride to town on a bus that the parish has bought for them.",
  ]

  /// Pages with a common menu, a paragraph that stands twice, and a footer that stands on all of them.
  private static let texts = articles.enumerated().map { number, article in
    let footer = "All rights reserved by the publishers of the Courier, whose office is at the old market."
    return (menu + ["", "Page number \(number) of the Courier", article, "", article, footer])
      .joined(separator: "\n")
  }

  private static let corpus = LabelledCorpus(
    pages: texts.enumerated().map { number, text in
      LabelledPage(
        text: Array(text.utf8),
        labels: text.split(separator: "\n", omittingEmptySubsequences: false).map { _ in .body },
        family: "courier", group: "run", site: "courier.example", language: "en", scraper: "test",
        origin: PageOrigin(id: "\(number)", article: articles[number]))
    })

  @Test("calls every line what lint calls it, corrections of the rules included")
  func agreesWithLint() throws {
    let labels = try LintedTexts.reports(Self.texts).map { Array(($0.labels ?? "").utf8) }
    let evaluation = Evaluation.test(Self.corpus, try Labeller.shipped(), method: "")
    #expect(evaluation.pages.count == labels.count)
    for (page, letters) in zip(evaluation.pages, labels) {
      var expected = [UInt8](repeating: UInt8(ascii: "-"), count: letters.count)
      for line in page.lines { expected[line.number - 1] = line.called.letter }
      #expect(letters == expected)
      // The second copy of the paragraph is residue by a rule, not by the labeller.
      #expect(page.lines.contains { $0.called == .other })
    }
  }

  @Test("gives the scores of lint")
  func scores() throws {
    let evaluation = Evaluation.test(Self.corpus, try Labeller.shipped(), method: "")
    #expect(evaluation.pages.map(\.score) == (try LintedTexts.reports(Self.texts).map(\.score)))
  }

  @Test("lints again what is left of all pages once they are cleaned")
  func cleanTwice() throws {
    let evaluation = Evaluation.test(Self.corpus, try Labeller.shipped(), method: "")
    let cleaned = zip(Self.texts, evaluation.pages).map { text, page in
      let residue = Set(page.lines.filter(\.called.isResidue).map(\.number))
      return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { !residue.contains($0.offset + 1) }.map { String($0.element) }.joined(separator: "\n")
    }
    let residueLetters = Array("RCNPKO".utf8)
    let again = try LintedTexts.reports(cleaned).map { report in
      (report.labels ?? "").utf8.count { residueLetters.contains($0) }
    }
    #expect(evaluation.pages.map(\.linesCalledAgain) == again)
  }

  @Test("counts scalars between the white space of a line, and reads no label beyond the last")
  func lines() throws {
    let page = LabelledPage(
      text: Array("  Vie\u{323}\u{302}t  \n\nnot labelled".utf8), labels: [.body], family: "", group: "",
      site: "",
      language: "", scraper: "")
    let corpus = LabelledCorpus(pages: [page])
    let lines = try #require(
      Evaluation.test(corpus, try Labeller.shipped(), method: "").pages.first?.lines)
    #expect(lines.map(\.number) == [1, 3])
    #expect(lines.map(\.length) == [6, 12])
    #expect(lines.map(\.truth) == [.body, nil])
  }

  @Test("tests no page that a machine labelled")
  func silverPages() throws {
    var pages = Self.corpus.pages
    pages[1].trust = .machineLabelled
    let corpus = LabelledCorpus(pages: pages)
    let evaluation = Evaluation.test(corpus, try Labeller.shipped(), method: "")
    #expect(evaluation.pages.map(\.origin.id) == ["0", "2", "3", "4"])
  }

  @Test("tests no page without labels, and says in its method that there were such")
  func unlabelledPages() {
    var pages = Self.corpus.pages
    for index in pages.indices { pages[index].family = "family \(index % 2)" }
    for index in pages.indices { pages[index].site = "site \(index % 2)" }
    let labelled = LabelledCorpus(pages: pages)
    pages[1].trust = .unlabelled
    pages[1].labels = pages[1].labels.map { _ in nil }
    let corpus = LabelledCorpus(pages: pages)
    let evaluation = Evaluation.crossValidate(corpus, folds: 2, seed: 1) { _ in }
    #expect(evaluation.pages.map(\.origin.id) == ["0", "2", "3", "4"])
    let method = "cross-validation in 2 folds by publisher family, seed 1"
    #expect(evaluation.method == method + ", other pages in training")
    #expect(Evaluation.crossValidate(labelled, folds: 2, seed: 1) { _ in }.method == method)
  }

  @Test("keeps of the text what is body, for the comparison with the article")
  func bodyText() throws {
    let evaluation = Evaluation.test(Self.corpus, try Labeller.shipped(), method: "")
    for (index, page) in evaluation.pages.enumerated() {
      let body = page.lines.filter { $0.called == .body }.map(\.number)
      let lines = Self.texts[index].split(separator: "\n", omittingEmptySubsequences: false)
      let kept = body.map { lines[$0 - 1] }.joined(separator: "\n")
      #expect(page.bodyText == BodyTextAgreement(kept: kept, article: Self.articles[index]))
    }
  }
}
