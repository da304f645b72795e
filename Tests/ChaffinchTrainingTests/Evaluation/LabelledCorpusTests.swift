import TestSupport
import Testing

@testable import ChaffinchTraining

@Suite("A corpus of labelled pages")
struct LabelledCorpusTests {
  private let folder: TemporaryFolder
  private let labelled: String
  private let silver: String
  private let unlabelled: String

  init() throws {
    folder = try TemporaryFolder()
    labelled = try folder.write(
      "gold.jsonl",
      #"{"id":"a","site":"a.example","scraper":"plain","gold_body":"Rain fell.","lines":[{"text":"Rain\r\nfell.","label":"body"}]}"#
    )
    silver = try folder.write(
      "silver.jsonl",
      #"{"id":"b","site":"b.example","scraper":"plain","gold_body":"x","lines":[{"text":"Home","label":"navigation"}]}"#
    )
    unlabelled = try folder.write(
      "crawl.jsonl",
      """
      {"id":"c","site":"a.example","scraper":"plain","gold_body":"x","text":"Home\\n\\nIt rained."}
      {"id":"d","site":"b.example","scraper":"other","lines":[{"text":"Home","label":"navigation"}]}
      {"id":"e"}
      """)
  }

  @Test("trusts the pages of each file as it is told to")
  func trust() {
    let corpus = LabelledCorpus(paths: [labelled], silver: [silver], unlabelled: [unlabelled])
    #expect(corpus.pages.map(\.origin.id) == ["a", "b", "c", "d"])
    #expect(corpus.pages.map(\.trust) == [.labelled, .machineLabelled, .unlabelled, .unlabelled])
    #expect(corpus.pages.map(\.labels) == [[.body], [.navigation], [nil, nil, nil], [nil]])
    #expect(
      corpus.pages.map { String(decoding: $0.text, as: UTF8.self) } == [
        "Rain  fell.", "Home", "Home\n\nIt rained.", "Home",
      ])
    #expect(corpus.problems.count == 1 && corpus.problems[0].contains("crawl.jsonl:3: "))
  }

  @Test("keeps the article of pages that may be tested only")
  func articles() {
    let corpus = LabelledCorpus(paths: [labelled], silver: [silver], unlabelled: [unlabelled])
    #expect(corpus.pages.map(\.origin.article) == ["Rain fell.", nil, nil, nil])
  }

  @Test("knows which pages are the only ones of their site in their run")
  func lonePages() {
    let corpus = LabelledCorpus(paths: [labelled], silver: [silver], unlabelled: [unlabelled])
    #expect(corpus.pages.map(\.origin.isAloneOnSite) == [false, true, false, true])
  }

  @Test("has labels where somebody or a machine gave them")
  func hasLabels() {
    #expect(LabelledCorpus(paths: [labelled]).hasLabels)
    #expect(LabelledCorpus(paths: [], silver: [silver]).hasLabels)
    #expect(!LabelledCorpus(paths: [], unlabelled: [unlabelled]).hasLabels)
    #expect(!LabelledCorpus(paths: []).hasLabels)
  }
}

@Suite("Documents beside labelled pages")
struct ContextDocumentTests {
  @Test("stand in every run of the corpus, save those that are labelled pages themselves")
  func beside() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "context.jsonl",
      """
      {"text":"Home\\nIt rained.\\n","site":"a.example"}
      {"text":"Home\\nThe mill stood still.","site":"b.example"}
      {"id":"no text"}
      """)
    let pages = ["one", "two"].map { group in
      LabelledPage(
        text: Array("Home\nIt rained.".utf8), labels: [.navigation, .body], family: "a", group: group,
        site: "a.example", language: "en", scraper: group)
    }
    let context = ContextDocuments(paths: [file])
    let beside = context.beside(LabelledCorpus(pages: pages))
    #expect(context.documents.count == 2 && context.problems.count == 1)
    #expect(beside.map(\.group) == ["one", "two"])
    #expect(
      beside.allSatisfy { $0.site == "b.example" && $0.text.starts(with: Array("Home\nThe mill".utf8)) })
  }
}
