import Testing

@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("Documents of one article are one group, whatever stands around it")
struct ArticleGroupTests {
  private func leaders(_ documents: [DocumentFingerprints]) -> [Int32] {
    ArticleGroups(documents, within: { $0.site }).leaders
  }

  private func leaders(_ pages: [[String]]) -> [Int32] { leaders(pages.map { fingerprints($0) }) }

  /// Sentences of prose, each of so many words.
  private func sentences(_ count: Int, _ prose: inout Prose, words: Int = 20) -> [String] {
    (0..<count).map { _ in prose.line(words) + "." }
  }

  /// A menu, or teasers: lines that end no sentence.
  private func menu(_ count: Int, _ prose: inout Prose) -> [String] {
    (0..<count).map { _ in prose.line(Int.random(in: 1...9, using: &prose.generator)) }
  }

  /// What several scrapers make of an article: other menus, broken lines, paragraphs joined, the end cut off.
  private func extractions(of article: [String], _ prose: inout Prose) -> [[String]] {
    let words = article.flatMap { $0.split(separator: " ").map(String.init) }
    var broken: [String] = []
    var start = 0
    while start < words.count {
      let end = min(words.count, start + ([1, 2, 30, 40].randomElement(using: &prose.generator) ?? 1))
      broken.append(words[start..<end].joined(separator: " "))
      start = end
    }
    return [
      article, menu(40, &prose) + broken + menu(30, &prose), [article.joined(separator: " ")],
      menu(60, &prose) + [""] + article + [""] + menu(60, &prose),
      Array(article.prefix(article.count * 2 / 3)) + sentences(2, &prose),
    ]
  }

  @Test(
    "extractions with other menus, line breaks and ends are one group, and near-duplicates as wholes are not")
  func extractions() {
    var prose = Prose(seed: 60)
    for _ in 0..<20 {
      let (article, other) = (sentences(18, &prose), sentences(18, &prose))
      let pages = extractions(of: article, &prose) + extractions(of: other, &prose)
      let found = leaders(pages)
      #expect(Set(found.prefix(5)).count == 1)
      #expect(Set(found.suffix(5)).count == 1)
      #expect(Set(found).count == 2)
      let originals = NearDuplicates(pages.map { fingerprints($0) }, within: { $0.site }).originals
      #expect(Set(originals.map(\.document)).count > 2)
    }
  }

  @Test("the order of the documents does not matter", arguments: UInt64(0)..<20)
  func order(seed: UInt64) {
    var prose = Prose(seed: seed)
    let notice = sentences(6, &prose)
    let articles = (0..<6).map { _ in sentences(Int.random(in: 4...20, using: &prose.generator), &prose) }
    let pages =
      articles.flatMap { extractions(of: $0 + (Bool.random(using: &prose.generator) ? notice : []), &prose) }
      + [notice, articles[0] + articles[1] + articles[2], []]
    func partition(_ order: [Int]) -> Set<Set<Int>> {
      let found = leaders(order.map { pages[$0] })
      return Set(
        Dictionary(grouping: order.indices, by: { found[$0] }).values.map { Set($0.map { order[$0] }) })
    }
    let expected = partition(Array(pages.indices))
    #expect(expected.count > 3)
    for _ in 0..<4 { #expect(partition(pages.indices.shuffled(using: &prose.generator)) == expected) }
  }

  @Test("prose of the template joins no articles, not even over a page that has nothing else")
  func template() {
    var prose = Prose(seed: 61)
    let notice = sentences(5, &prose)
    let articles = (0..<40).map { _ in
      sentences(Int.random(in: 8...30, using: &prose.generator), &prose) + notice
    }
    let found = leaders(articles + [notice, menu(30, &prose) + notice])
    #expect(Set(found.prefix(40)).count == 40)
    #expect(found[40] == found[41])
  }

  @Test("a list of whole articles joins none of them")
  func listOfArticles() {
    var prose = Prose(seed: 62)
    let articles = (0..<8).map { _ in sentences(10, &prose) }
    #expect(Set(leaders(articles + [articles.flatMap { $0 }])).count == 9)
  }

  @Test("a chain of neighbours that share half of their text does not become one group")
  func chain() {
    var prose = Prose(seed: 63)
    let parts = (0..<12).map { _ in sentences(8, &prose) }
    let found = leaders((0..<11).map { parts[$0] + parts[$0 + 1] })
    #expect(Set(found).count >= 4)
  }

  @Test("another site's article is no copy of the site's own, unless all are one realm")
  func realms() {
    var prose = Prose(seed: 64)
    let article = sentences(12, &prose)
    let documents = [fingerprints(article), fingerprints(article + sentences(8, &prose), site: "b.example")]
    let apart = ArticleGroups(documents, within: { $0.site })
    let together = ArticleGroups(documents, within: { _ in 0 })
    #expect(Set(apart.leaders).count == 2)
    #expect(Set(together.leaders).count == 1)
  }

  @Test("near-duplicates are of one group, however short", arguments: [1, 2, 5, 12, 40])
  func nearDuplicates(count: Int) {
    var prose = Prose(seed: 67)
    for _ in 0..<20 {
      let page = sentences(count, &prose)
      let found = leaders([page, menu(20, &prose) + page, menu(5, &prose) + page.map { $0.uppercased() }])
      #expect(Set(found).count == 1)
    }
  }

  @Test("text wrapped at a fixed width has a core, and documents without prose are groups of their own")
  func shapes() {
    var prose = Prose(seed: 65)
    let article = sentences(12, &prose)
    var wrapped: [String] = []
    for word in article.joined(separator: " ").split(separator: " ") {
      if let last = wrapped.last, last.count + word.count < 75 {
        wrapped[wrapped.count - 1] = last + " " + word
      } else {
        wrapped.append(String(word))
      }
    }
    #expect(leaders([article, wrapped]) == [0, 0])
    #expect(leaders([menu(9, &prose), menu(9, &prose), []]) == [0, 1, 2])
  }

  @Test(
    "the estimates are near the truth, whatever the sizes",
    arguments: [(300, 300), (100, 400), (60, 4000), (2000, 2000)])
  func estimates(sizes: (Int, Int)) {
    var prose = Prose(seed: 66)
    let words = (0..<sizes.0 + sizes.1).map { _ in prose.word(of: 100_000) }
    // The first holds half of the second's beginning, as far as it reaches.
    let first = words[..<sizes.0].joined(separator: " ")
    let second = words[(sizes.0 / 2)..<(sizes.0 / 2 + sizes.1)].joined(separator: " ")
    let cores = [first, second].map { ArticleCore(analyse([$0])) }
    #expect(cores.map(\.count) == [sizes.0 - 4, sizes.1 - 4])
    let overlap = cores[0].overlap(with: cores[1])
    // Of sixty shingles beside four thousand only the two or so below the common limit are seen.
    if sizes.1 < 2000 || sizes.0 > 100 { #expect(abs(overlap.containment - 0.5) < 0.2) }
    #expect(overlap.resemblance <= overlap.containment)
    #expect(cores[1].overlap(with: cores[0]).common == overlap.common)
  }
}
