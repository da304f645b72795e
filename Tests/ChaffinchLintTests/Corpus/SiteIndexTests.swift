import Testing

@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("The site index counts distinct documents")
struct SiteIndexTests {
  /// A page of a made-up site, and which pages it is a near-duplicate of: those with the same story.
  struct Page {
    let lines: [String]
    let site: String
    let story: Int
    let fingerprints: DocumentFingerprints
    let lineHashes: Set<UInt64>

    init(lines: [String], site: String, story: Int) {
      self.lines = lines
      self.site = site
      self.story = story
      fingerprints = ChaffinchLintTests.fingerprints(lines, site: site)
      lineHashes = Set(analyse(lines).lines.map(\.fingerprint))
    }
  }

  /// Pages of two sites with lines out of a common pool; some tell a story that another page tells.
  private func pages(_ count: Int, _ prose: inout Prose) -> [Page] {
    var stories: [[String]] = []
    return (0..<count).map { _ in
      let isCopy = !stories.isEmpty && Bool.random(using: &prose.generator)
      let story = isCopy ? Int.random(in: 0..<stories.count, using: &prose.generator) : stories.count
      if !isCopy { stories.append(prose.paragraphs(12)) }
      let residue = (0..<Int.random(in: 0...8, using: &prose.generator)).map { _ in
        prose.line(2, of: 5)
      }
      let site = Bool.random(using: &prose.generator) ? "a.example" : "b.example"
      return Page(lines: residue + [""] + stories[story], site: site, story: story)
    }
  }

  private func naiveCount(of line: UInt64, site: String, in pages: [Page]) -> Int {
    let holding = pages.filter { $0.site == site && $0.lineHashes.contains(line) }
    return Set(holding.map(\.story)).count
  }

  @Test(
    "As naive counting does, near-duplicates collapsed, within and across sites", arguments: [false, true])
  func naiveOracle(acrossSites: Bool) {
    var prose = Prose(seed: 16)
    for _ in 0..<6 {
      let pages = pages(24, &prose)
      let index = SiteIndex(pages.map(\.fingerprints), acrossSites: acrossSites)
      for site in ["a.example", "b.example"] {
        let key = TokenHash.hash(site)
        #expect(index.documents(ofSite: key) == Set(pages.filter { $0.site == site }.map(\.story)).count)
        for line in Set(pages.flatMap(\.lineHashes)) {
          let found = Int(index.frequency(ofLine: line, site: key)?.documents ?? 0)
          #expect(found == naiveCount(of: line, site: site, in: pages))
        }
      }
    }
  }

  @Test("The counts do not depend on the order of the documents")
  func orderIndependence() {
    var prose = Prose(seed: 17)
    let pages = pages(30, &prose)
    let key = TokenHash.hash("a.example")
    let lines = Set(pages.flatMap(\.lineHashes))
    func counts(_ pages: [Page]) -> [UInt64: Int32] {
      let index = SiteIndex(pages.map(\.fingerprints), acrossSites: false)
      return Dictionary(
        uniqueKeysWithValues: lines.map { ($0, index.frequency(ofLine: $0, site: key)?.documents ?? 0) })
    }
    let expected = counts(pages)
    #expect(Set(expected.values).count > 2)
    for _ in 0..<5 { #expect(counts(pages.shuffled(using: &prose.generator)) == expected) }
  }

  @Test("A line that only a near-duplicate holds is counted, once for all of them")
  func lineOfTheCopy() {
    var prose = Prose(seed: 18)
    let (story, other) = (prose.paragraphs(12), prose.paragraphs(12))
    let documents = [story, other + ["Only here"], story + ["Only here"], story + ["Only here"]].map {
      fingerprints($0)
    }
    let index = SiteIndex(documents, acrossSites: false)
    let line = analyse(["Only here"]).lines[0].fingerprint
    #expect(index.originals.map(\.document) == [0, 1, 0, 0])
    #expect(index.frequency(ofLine: line, site: documents[0].site)?.documents == 2)
  }

  @Test(
    "Extractions of one article that are no near-duplicates as wholes count once, and all that stands on them"
  )
  func extractions() {
    var prose = Prose(seed: 28)
    let article = (0..<14).map { _ in prose.line(25) + "." }
    let box = ["Read this next", "Share this page"]
    let pages = (0..<7).map { _ in prose.paragraphs(6) + ["Home"] + article + box }
    let other = (0..<14).map { _ in prose.line(25) + "." } + ["Home"]
    let index = SiteIndex((pages + [other]).map { fingerprints($0) }, acrossSites: true)
    let site = TokenHash.hash("a.example")
    #expect(Set(index.originals.map(\.document)).count == 8)
    #expect(index.documents(ofSite: site) == 2)
    let evidence = SiteEvidence(analyse(article + box + ["", "Home"]), site: site, index: index)
    #expect(evidence.lineDocuments == Array(repeating: 1, count: article.count + 2) + [2])
    #expect(evidence.blockDocuments.allSatisfy { $0 <= 1 })
  }

  @Test("Of two places that with the same digits is named")
  func digits() {
    let pages = [["Draw of 3 May"], ["Draw of 4 May"], ["Draw of 4 May", "Home"]]
    let index = SiteIndex(pages.map { fingerprints($0) }, acrossSites: true)
    let line = analyse(pages[2]).lines[0]
    let frequency = index.frequency(ofLine: line.fingerprint, site: TokenHash.hash("a.example"))
    #expect(frequency?.location(outside: 2, digits: line.digitsHash)?.document == 1)
    #expect(frequency?.location(outside: 2)?.document == 0)
  }

  @Test("Places are the first two documents that hold the line, and point at the line")
  func places() {
    var prose = Prose(seed: 19)
    let pages = pages(30, &prose)
    let index = SiteIndex(pages.map(\.fingerprints), acrossSites: true)
    for (document, page) in pages.enumerated() {
      let key = TokenHash.hash(page.site)
      for line in page.lineHashes {
        let holders = pages.indices.filter {
          pages[$0].site == page.site && pages[$0].lineHashes.contains(line)
        }
        let frequency = index.frequency(ofLine: line, site: key)
        let place = frequency?.location(outside: document)
        #expect(place.map { Int($0.document) } == holders.prefix(2).first { $0 != document })
        guard let place else { continue }
        let text = pages[Int(place.document)].lines[Int(place.line) - 1]
        #expect(analyse([text]).lines[0].fingerprint == line)
      }
    }
  }

  @Test("Blocks of two and more lines are counted, and their place is their first line")
  func blocks() {
    let menu = ["Home", "News", "Sport"]
    var prose = Prose(seed: 20)
    let pages = (0..<4).map { _ in ["Title", ""] + menu + [""] + prose.paragraphs(5) }
    let index = SiteIndex(pages.map { fingerprints($0) }, acrossSites: false)
    let analysis = analyse(menu)
    let site = TokenHash.hash("a.example")
    let frequency = index.frequency(ofBlock: Blocks.fingerprint(of: 0..<3, in: analysis), site: site)
    #expect(frequency?.documents == 4)
    #expect(frequency?.location(outside: 0)?.document == 1)
    #expect(frequency?.location(outside: 0)?.line == 3)
    let title = analyse(["Title"])
    #expect(index.frequency(ofBlock: Blocks.fingerprint(of: 0..<1, in: title), site: site) == nil)
  }

  @Test("What was never seen has no frequency")
  func unseen() {
    let index = SiteIndex([fingerprints(["Home"])], acrossSites: false)
    let home = analyse(["Home"]).lines[0].fingerprint
    #expect(index.frequency(ofLine: home, site: TokenHash.hash("b.example")) == nil)
    #expect(index.frequency(ofLine: home &+ 1, site: TokenHash.hash("a.example")) == nil)
    #expect(index.documents(ofSite: TokenHash.hash("b.example")) == 0)
    #expect(index.documents(ofSite: TokenHash.hash("a.example")) == 1)
  }
}
