import Testing

@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("The headline of a document is looked for above its article")
struct HeadlineSearchTests {
  private static let article =
    "The swing bridge at Corlan will close to cars for seven nights from Monday while engineers replace its bearings."

  private func candidates(_ lines: [String]) -> [Int] {
    HeadlineSearch(analysis: analyse(lines)).candidates.map { Int($0.number) }
  }

  @Test("a heading of the first level, wherever it stands")
  func heading() {
    let title = "# Harbour bridge closes for a week of night work"
    #expect(candidates(["News from all of the islands", Self.article, "", title]) == [4])
    #expect(candidates(["## Latest news from the old harbour", title, Self.article]) == [2])
    #expect(candidates(["# Sound Courier", "Harbour bridge closes for a week", Self.article]) == [2])
  }

  @Test(
    "otherwise the lines right above the article",
    arguments: [
      ["Home", "Harbour bridge closes for a week of night work", Self.article],
      [
        "Menu", "Chợ nổi Tân Phước mở lại sau hai năm sửa bến",
        String(repeating: "Bà con đến chợ. ", count: 9),
      ],
      ["メニュー", "白浜の灯台、百年ぶりの塗り替え始まる予定", String(repeating: "町の岬に立つ灯台で工事が始まった。", count: 4)],
      [
        "Меню", "Мост в гавани закроют на целую неделю",
        String(repeating: "Мост закрыли на ночь. ", count: 6),
      ],
    ])
  func aboveTheArticle(lines: [String]) {
    #expect(candidates(lines) == [2])
  }

  @Test("of many lines the first and the last three")
  func atMostFour() {
    let lines = (0..<9).map { "Menu entry \(["a", "b", "c", "d", "e", "f", "g", "h", "i"][$0]) of the site" }
    #expect(candidates(lines + [Self.article]) == [1, 7, 8, 9])
  }

  @Test(
    "no sentence, date, link, single word or paragraph",
    arguments: [
      "The bridge at Corlan will be closed.", "„Die Brücke wird für eine Woche gesperrt.“",
      "12:49 03/05/2024 GMT+7",
      "[Harbour bridge closes for a week](/bridge)", "Weather", String(repeating: "bridge ", count: 30),
      "***",
    ])
  func noHeadline(line: String) {
    #expect(candidates([line, Self.article]) == [])
  }

  @Test("a page without an article, or without a line, has none")
  func noArticle() {
    #expect(candidates(["Harbour bridge closes for a week", "Oyster beds recover at last"]) == [])
    #expect(candidates([]) == [])
    #expect(candidates([Self.article]) == [])
    #expect(candidates([String](repeating: "Harbour bridge closes for a week", count: 20_000)) == [])
  }
}

@Suite("A teaser is known by the headline of another document")
struct HeadlineIndexTests {
  /// A page of a made-up site: its headline, teasers of others, a story.
  struct Page {
    let title: String
    let lines: [String]
    let site: String
    let story: Int
  }

  /// Pages that announce each other, exactly, in part or with words around; some are copies under another headline.
  private func pages(_ count: Int, _ prose: inout Prose) -> [Page] {
    var stories: [[String]] = []
    var titles: [String] = []
    for _ in 0..<count { titles.append(prose.line(Int.random(in: 6...14, using: &prose.generator))) }
    // A headline that several pages have, near-duplicates or not.
    titles[1] = titles[0]
    titles[3] = titles[2]
    titles[4] = titles[2]
    return (0..<count).map { number in
      let isCopy = number > 5 && Int.random(in: 0..<4, using: &prose.generator) == 0
      let story = isCopy ? Int.random(in: 0..<stories.count, using: &prose.generator) : stories.count
      if !isCopy { stories.append(prose.paragraphs(12)) }
      let teasers = (0..<8).map { _ in
        let words = titles[Int.random(in: 0..<count, using: &prose.generator)].split(separator: " ")
        switch Int.random(in: 0..<4, using: &prose.generator) {
        case 0: return words.joined(separator: " ").uppercased()
        case 1: return words.dropLast().joined(separator: " ")
        case 2: return ([Substring(prose.word())] + words).joined(separator: " ")
        default: return prose.line(8)
        }
      }
      let site = Bool.random(using: &prose.generator) ? "a.example" : "b.example"
      return Page(
        title: titles[number], lines: [titles[number]] + stories[story] + teasers, site: site, story: story)
    }
  }

  private static func shingles(_ text: String) -> Set<[Substring]> {
    let words = text.lowercased().split(separator: " ")
    guard words.count > 3 else { return words.isEmpty ? [] : [words.map { Substring($0) }] }
    let joined = words.map { Substring($0) }
    return Set((0...words.count - 3).map { Array(joined[$0..<$0 + 3]) })
  }

  /// What is the best share of a headline of another story that `line` of `page` has, in words.
  private func naiveShare(_ line: String, of page: Page, in pages: [Page], acrossSites: Bool) -> Float {
    let site = pages.filter { $0.site == page.site }
    let holders = site.filter { $0.lines.contains { $0.lowercased() == line.lowercased() } }
    let documents = Set(site.map(\.story)).count
    if documents >= 4, Set(holders.map(\.story)).count * 2 > documents { return 0 }
    let realm = pages.filter { acrossSites || $0.site == page.site }
    func stories(_ title: String) -> Set<Int> { Set(realm.filter { $0.title == title }.map(\.story)) }
    func isForeign(_ title: String) -> Bool {
      stories(title).count <= 2 && !stories(title).contains(page.story)
    }
    if realm.contains(where: { $0.title == line.lowercased() }) {
      return isForeign(line.lowercased()) ? 1 : 0
    }
    let own = Self.shingles(line)
    let near = Set(realm.map(\.title)).filter { title in
      title.split(separator: " ").count * 2 >= line.split(separator: " ").count
        && share(title, own) >= 0.8 && stories(title).count <= 2
    }
    guard near.allSatisfy(isForeign) else { return 0 }
    return near.map { min(0.99, share($0, own)) }.max() ?? 0
  }

  private func share(_ title: String, _ own: Set<[Substring]>) -> Float {
    let shingles = Self.shingles(title)
    return Float(shingles.intersection(own).count) / Float(shingles.count)
  }

  @Test("as naive comparison does, in any order of the documents", arguments: [false, true])
  func naiveOracle(acrossSites: Bool) {
    var prose = Prose(seed: 41)
    var (exact, near, none) = (0, 0, 0)
    for _ in 0..<6 {
      let pages = pages(20, &prose)
      for pages in [pages, pages.shuffled(using: &prose.generator)] {
        let index = SiteIndex(
          pages.map { fingerprints($0.lines, site: $0.site) }, acrossSites: acrossSites)
        for (number, page) in pages.enumerated() {
          let analysis = analyse(page.lines)
          let found = index.headlines(of: analysis, site: TokenHash.hash(page.site), document: number)
          for (line, match) in zip(page.lines, found) {
            let expected = naiveShare(line, of: page, in: pages, acrossSites: acrossSites)
            #expect(abs((match?.share ?? 0) - expected) < 1e-5, "\(line)")
            if expected == 1 { exact += 1 } else if expected > 0 { near += 1 } else { none += 1 }
            if let match, expected == 1 {
              let other = pages[Int(match.location.document)]
              #expect(other.lines[Int(match.location.line) - 1].lowercased() == line.lowercased())
              #expect(other.story != page.story)
            }
          }
        }
      }
    }
    #expect(exact > 50 && near > 50 && none > 50)
  }

  private static let titles = [
    "Harbour bridge closes for a week of night work", "Chợ nổi Tân Phước mở lại sau hai năm sửa bến",
    "Die Uhrmacherin vom Domplatz und ihre Zahnräder", "白浜の灯台、百年ぶりの塗り替え始まる",
    "Le marché aux oies change encore de place",
  ]

  private func site(_ prose: inout Prose) -> [[String]] {
    Self.titles.indices.map { number in
      let others = ["* " + Self.titles[(number + 1) % Self.titles.count]]
      return ["Home", "All the news of the day", Self.titles[number]] + prose.paragraphs(6) + others
    }
  }

  @Test("teasers in several languages; menu lines and the page's own headline are none")
  func languages() {
    var prose = Prose(seed: 42)
    let pages = site(&prose)
    let index = SiteIndex(pages.map { fingerprints($0) }, acrossSites: false)
    for (number, lines) in pages.enumerated() {
      let found = index.headlines(of: analyse(lines), site: TokenHash.hash("a.example"), document: number)
      let expected = lines.map { line -> Float? in line.hasPrefix("* ") ? 1 : nil }
      #expect(found.map { $0?.share } == expected)
    }
  }

  @Test("a document that is not told by its number still does not find its own headline")
  func unnumbered() {
    var prose = Prose(seed: 43)
    let pages = site(&prose)
    let index = SiteIndex(pages.map { fingerprints($0) }, acrossSites: false)
    let found = index.headlines(of: analyse(pages[0]), site: TokenHash.hash("a.example"), document: nil)
    #expect(found[2] == nil)
    #expect(found.compactMap { $0 }.count == 1)
  }

  @Test("a headline that most documents of a site repeat belongs to the site")
  func template() {
    var prose = Prose(seed: 46)
    let pages = (0..<6).map { number in
      let title = number == 0 ? Self.titles[0] : "Home"
      return [title] + prose.paragraphs(6) + (number == 0 || number > 3 ? [] : [Self.titles[0]])
    }
    for (count, isFound) in [(5, false), (6, true)] {
      // Four of five documents hold the line, or four of six with two more that do not.
      let documents = pages.prefix(count) + (isFound ? [prose.paragraphs(6), prose.paragraphs(6)] : [])
      let index = SiteIndex(documents.map { fingerprints($0) }, acrossSites: false)
      let found = index.headlines(of: analyse(pages[1]), site: TokenHash.hash("a.example"), document: 1)
      #expect((found.last.map { $0 != nil } ?? false) == isFound)
    }
  }

  @Test("headlines of another site count across sites only")
  func scopes() {
    var prose = Prose(seed: 44)
    let other = ["Home", Self.titles[0]] + prose.paragraphs(6)
    let page = ["Home", Self.titles[2]] + prose.paragraphs(6) + [Self.titles[0]]
    for acrossSites in [false, true] {
      let index = SiteIndex(
        [fingerprints(other, site: "b.example"), fingerprints(page)], acrossSites: acrossSites)
      let found = index.headlines(of: analyse(page), site: TokenHash.hash("a.example"), document: 1)
      #expect(
        (found.last ?? nil)
          == (acrossSites ? HeadlineMatch(share: 1, location: .init(document: 0, line: 2)) : nil))
    }
  }

  @Test("the headline of a near-duplicate is the document's own")
  func nearDuplicate() {
    var prose = Prose(seed: 45)
    let story = prose.paragraphs(12)
    let pages = [[Self.titles[0]] + story, [Self.titles[2]] + story + [Self.titles[0]]]
    let index = SiteIndex(pages.map { fingerprints($0) }, acrossSites: true)
    #expect(index.originals.map(\.document) == [0, 0])
    let found = index.headlines(of: analyse(pages[1]), site: TokenHash.hash("a.example"), document: 1)
    #expect(found.allSatisfy { $0 == nil })
  }
}
