import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText
@testable import ChaffinchTraining

@Suite("Labelled pages, encoded")
struct TrainingSetTests {
  private static func page(
    _ lines: [(String, LineClass?)], group: String = "run", site: String = "a.example",
    trust: LabelledPage.Trust = .labelled
  ) -> LabelledPage {
    LabelledPage(
      text: Array(lines.map(\.0).joined(separator: "\n").utf8), labels: lines.map(\.1), family: site,
      group: group,
      site: site, language: "en", scraper: "test", trust: trust)
  }

  private static func encoded(_ page: LabelledPage) -> EncodedPage {
    EncodedPage(page, PageMeasures(TextAnalysis(bytes: page.text)))
  }

  @Test("have a class for each line that is not blank, unsure where there is no label")
  func classes() {
    let page = Self.page([("Menu", .navigation), ("", nil), ("Rain fell.", .body), ("?", nil), ("  ", nil)])
    #expect(Self.encoded(page).classes == [.navigation, .body, .unsure])
    #expect(Self.encoded(page).count == 3)
  }

  @Test("weigh lines by their characters up to a limit, and unsure ones less")
  func weights() {
    let residue: [(String, LineClass?)] = [
      (String(repeating: "a", count: 120), .promo), (String(repeating: "b", count: 5000), .promo),
      (String(repeating: "c", count: 120), nil),
    ]
    #expect(Self.encoded(Self.page(residue)).lineWeights == [2, 6, 0.6])
  }

  @Test("weigh half where a machine labelled them, and nothing where it left them open")
  func silverWeights() {
    let line = String(repeating: "a", count: 120)
    let labels: [LineClass?] = [.body, .promo, .other, .unsure, nil, .promo]
    let silver = Self.encoded(Self.page(labels.map { (line, $0) }, trust: .machineLabelled))
    #expect(silver.lineWeights == [1, 1, 0, 0, 0, 1])
    #expect(silver.lexicalWeights == [0.5, 0.5, 0, 0, 0, 0.5])
    let gold = Self.encoded(Self.page(labels.map { (line, $0) }))
    #expect(gold.lineWeights == [2, 2, 2, 0.6, 0.6, 2])
    #expect(gold.lexicalWeights == [1, 1, 1, 0.3, 0.3, 1])
  }

  @Test("weigh four tenths where nobody labelled them, and as pages with little residue")
  func unlabelledWeights() {
    let line = String(repeating: "a", count: 120)
    let page = Self.encoded(Self.page([(line, nil), (line, nil)], trust: .unlabelled))
    #expect(page.lineWeights == [1.6, 1.6])
    #expect(page.lexicalWeights == [0.4, 0.4])
  }

  @Test("weigh double on pages that are mostly body")
  func sparseResidue() {
    let line = String(repeating: "a", count: 120)
    #expect(
      Self.encoded(Self.page([(line, .body), (line, .body), (line, .promo)])).lineWeights == [4, 4, 4])
    #expect(Self.encoded(Self.page([(line, .body), (line, .promo)])).lineWeights == [2, 2])
  }

  @Test("count lines over the pages of the site that were scraped together")
  func evidence() throws {
    let bodies = ["The tower fell down.", "A ferry sank at noon.", "Nobody won the race."]
    let pages =
      bodies.map { Self.page([("Menu of the site", .navigation), ($0, .body)]) }
      + [Self.page([("Menu of the site", .navigation)], group: "other run")]
      + [Self.page([("Menu of the site", .navigation)], site: "b.example")]
    let set = TrainingSet(pages)
    func documents(_ set: TrainingSet) -> [Float?] {
      pages.indices.map { SignalMatrix(set.measures(of: $0)).value("site.documents", line: 0) }
    }
    #expect(documents(set) == [2, 2, 2, 0, 0])
    #expect(SignalMatrix(set.measures(of: 0)).value("site.documents", line: 1) == 0)
    #expect(set.measures(of: 1).site?.lineDocuments == [3, 1])
    #expect(documents(TrainingSet(pages, scope: .site)) == [2, 2, 2, 0, 0])
    #expect(documents(TrainingSet(pages, scope: .document)) == [0, 0, 0, 0, 0])
  }

  @Test("count the lines of documents that stand beside them without labels")
  func context() {
    let text = Array("Menu of the site\nA storm broke the pier.".utf8)
    let page = Self.page([("Menu of the site", .navigation), ("The tower fell down.", .body)])
    let beside = ["run", "run", "other run"].enumerated().map { number, group in
      RunEvidence.Document(text: text + [0x0A, 0x61 + UInt8(number)], site: "a.example", group: group)
    }
    let set = TrainingSet([page], context: beside)
    #expect(set.pages.count == 1 && set.encoded.count == 1)
    #expect(set.measures(of: 0).site?.lineDocuments == [3, 1])
  }

  @Test("are trained with evidence on most and without on the others, some teasers as headlines of others")
  func chosenEvidence() {
    let page = Self.page(
      [
        ("Harbour bridge closes for a week", .related), ("Oyster beds recover at last", .body),
        ("Sport", .related),
      ])
    let analysis = TextAnalysis(bytes: page.text)
    let site = SiteEvidence(documents: 2, lineDocuments: [1, 1, 1], blockDocuments: [0, 0, 0])
    let chosen = (0..<400).map { TrainingEvidence.chosen(from: site, of: page, number: $0, analysis) }
    #expect((50..<120).contains(chosen.count { $0 == nil }))
    let headlines = chosen.compactMap { $0?.headlines }
    #expect((20..<90).contains(headlines.count { $0[0] != nil }))
    #expect(headlines.contains { $0[0]?.share == 1 } && headlines.contains { ($0[0]?.share ?? 1) < 1 })
    #expect(headlines.allSatisfy { $0[1] == nil && $0[2] == nil })
    #expect(TrainingEvidence.chosen(from: nil, of: page, number: 1, analysis) == nil)
  }

  @Test("have copies that stand on no other page")
  func augmented() {
    let set = TrainingSet(SyntheticPages.make(30, seed: 61))
    let copies = set.augmented(Array(0..<30), seed: 1)
    #expect(!copies.isEmpty)
    for copy in copies {
      #expect((0..<copy.count).allSatisfy { copy.signals.value("site.documents", line: $0) == 0 })
    }
  }
}
