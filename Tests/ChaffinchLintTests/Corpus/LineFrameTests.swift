import Testing

@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("The frames of a line are what a template leaves")
struct LineFrameTests {
  private func frames(_ line: String) -> LineFrames? {
    let analysis = analyse([line])
    return analysis.lines.first.flatMap { LineFrames(analysis.tokens[$0.tokenRange]) }
  }

  @Test(
    "lines that begin alike share the lead",
    arguments: [
      ("By Ines Calloway", "By Rufus J. Oakden"),
      (
        "Read also: Ferry captain retires after ten thousand crossings",
        "READ ALSO: Oyster beds recover at last"
      ),
      ("Đọc thêm: Chợ nổi Tân Phước mở lại", "Đọc thêm: Gánh hát trở về đình cũ sau mười lăm năm vắng bóng"),
      ("Lesen Sie auch: Ein Esel für den Wochenmarkt", "Lesen Sie auch: Nachtzug hält wieder in Wehrstedt"),
      ("写真：白浜の灯台", "写真：漁港の朝市"),
      ("Опубликовано 3 мая 2024", "Опубликовано 14 июня 2025"),
    ])
  func lead(first: String, second: String) throws {
    #expect(try #require(frames(first)).lead == #require(frames(second)).lead)
    #expect(frames(first)?.tail != frames(second)?.tail || first.hasPrefix("О"))
  }

  @Test(
    "lines that end alike share the tail, and those that do both share the ends",
    arguments: [
      ("Photo: Ines Calloway / Reuters", "Photo: Rufus Oakden / Reuters"),
      ("Ảnh: Tạ Văn Lẫm / TTXVN", "Ảnh: Lê Thị Nhãn / TTXVN"),
      ("Foto: Leonore Haft/dpa", "Foto: Annelie Brucker/dpa"),
    ])
  func ends(first: String, second: String) throws {
    let (left, right) = (try #require(frames(first)), try #require(frames(second)))
    #expect(left.ends == right.ends)
    #expect(left.lead == right.lead || frames(first)?.tail == frames(second)?.tail)
  }

  @Test("lines of other words share none")
  func different() throws {
    let left = try #require(frames("By Ines Calloway"))
    let right = try #require(frames("Weather and sport"))
    #expect(left.lead != right.lead && left.tail != right.tail && left.ends != right.ends)
    // A beginning is no end, though the word is the same.
    #expect(try #require(frames("Calloway Ines")).lead != left.tail)
  }

  @Test("short lines and longer ones do not share a frame")
  func lengths() throws {
    let short = try #require(frames("The island sleeps"))
    let long = try #require(frames("The island sleeps while the ferry waits"))
    #expect(short.lead != long.lead)
  }

  @Test("lines of one token and lines of a paragraph have none, lines of two no ends")
  func limits() {
    #expect(frames("Home") == nil)
    #expect(frames("Home page").map { $0.ends == nil } == true)
    let words = (0..<26).map { "word\($0)" }
    #expect(frames(words.joined(separator: " ")) == nil)
    #expect(frames(words.dropLast().joined(separator: " ")) != nil)
    #expect(LineFrames([]) == nil)
  }
}

@Suite("Frames are counted over the distinct documents of a site")
struct FrameCountTests {
  /// A page: a story that other pages may tell too, and lines of a template with names that change.
  struct Page {
    let lines: [String]
    let site: String
    let story: Int
  }

  private func pages(_ count: Int, _ prose: inout Prose) -> [Page] {
    var stories: [[String]] = []
    return (0..<count).map { _ in
      let isCopy = !stories.isEmpty && Bool.random(using: &prose.generator)
      let story = isCopy ? Int.random(in: 0..<stories.count, using: &prose.generator) : stories.count
      if !isCopy { stories.append(prose.paragraphs(12)) }
      let templates = [
        "By \(prose.line(2, of: 40))", "Photo \(prose.line(3)) Reuters",
        "Read also \(prose.line(8))", prose.line(4, of: 6), prose.line(1), prose.line(30),
      ].shuffled(using: &prose.generator).prefix(Int.random(in: 0...6, using: &prose.generator))
      let site = Bool.random(using: &prose.generator) ? "a.example" : "b.example"
      return Page(lines: templates + [""] + stories[story], site: site, story: story)
    }
  }

  private static func frames(_ page: Page) -> Set<UInt32> {
    let analysis = analyse(page.lines)
    let frames = analysis.lines.compactMap { LineFrames(analysis.tokens[$0.tokenRange]) }
    return Set(frames.flatMap { [$0.lead, $0.tail] + ($0.ends.map { [$0] } ?? []) })
  }

  @Test("as naive counting does, near-duplicates collapsed, in any order", arguments: [false, true])
  func naiveOracle(acrossSites: Bool) {
    var prose = Prose(seed: 31)
    for _ in 0..<5 {
      let pages = pages(24, &prose)
      let shuffled = pages.shuffled(using: &prose.generator)
      let indices = [pages, shuffled].map { pages in
        SiteIndex(pages.map { fingerprints($0.lines, site: $0.site) }, acrossSites: acrossSites)
      }
      var counts: Set<Int> = []
      let holders = pages.map { ($0, Self.frames($0)) }
      for site in ["a.example", "b.example"] {
        for frame in holders.reduce(into: Set<UInt32>(), { $0.formUnion($1.1) }) {
          let stories = holders.filter { $0.0.site == site && $0.1.contains(frame) }.map(\.0.story)
          let expected = Set(stories).count > 1 ? Set(stories).count : 0
          counts.insert(expected)
          for index in indices {
            #expect(index.documents(ofFrame: frame, site: TokenHash.hash(site)) == expected)
          }
        }
      }
      #expect(counts.count > 3)
    }
  }

  @Test("a hundred thousand lines leave no more than is kept of any document")
  func bounded() {
    let same = [String](repeating: "By Ines Calloway", count: 100_000)
    #expect(Set(fingerprints(same).frames).count == 3)
    #expect(fingerprints(same).frames.count <= DocumentFingerprints.framesKept)
    let different = (0..<20_000).map { "left\(word($0)) middle right\(word($0))" }
    let kept = fingerprints(different).frames
    #expect(kept.count == DocumentFingerprints.framesKept)
    // What is kept of a document does not depend on where its lines stand.
    #expect(kept == fingerprints(different.reversed()).frames)
    #expect(fingerprints([]).frames.isEmpty)
    #expect(fingerprints(["Home"]).frames.isEmpty)
  }

  /// Letters only: all numbers are one token.
  private func word(_ number: Int) -> String {
    String(number).map { "abcdefghij".map(String.init)[$0.wholeNumberValue ?? 0] }.joined()
  }
}
