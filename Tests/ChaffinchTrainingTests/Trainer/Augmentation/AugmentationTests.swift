import Testing

@testable import ChaffinchCore
@testable import ChaffinchTraining

@Suite("Altered copies of pages")
struct AugmentationTests {
  private typealias Line = VariedPages.Line
  private static let pages = VariedPages.make(400, seed: 51)
  private static let copies = Augmentation.copies(of: pages, seed: 1)

  /// The number of the page that a copy was made of: lines of others come behind or between its own.
  private static func number(of copy: LabelledPage) -> Int {
    let own = VariedPages.lines(of: copy).filter { $0.label == .body || $0.label == nil }
    return own.lazy.compactMap { VariedPages.pagesNamed(in: $0.text).first }.first ?? -1
  }

  @Test("are made of nearly nine in ten pages, in order")
  func share() {
    #expect((0.82...0.92).contains(Double(Self.copies.count) / Double(Self.pages.count)))
    let order = Self.copies.map(Self.number)
    #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 } && order.first ?? -1 >= 0)
  }

  @Test("have a label for every line")
  func labels() {
    for copy in Self.copies { #expect(copy.labels.count == VariedPages.lines(of: copy).count) }
  }

  @Test("keep the words of the page's own lines under their labels")
  func ownWords() {
    for copy in Self.copies {
      let number = Self.number(of: copy)
      for line in VariedPages.lines(of: copy) where VariedPages.pagesNamed(in: line.text) == [number] {
        #expect(VariedPages.classesNamed(in: line.text) == [line.label], "\(line)")
      }
    }
  }

  @Test("have of other pages stray residue as it was labelled, or a whole article that is not to be kept")
  func otherWords() {
    let strays: [LineClass?: LineClass?] = [.related: .related, .caption: .caption, .promo: .promo]
    let article: [LineClass?: LineClass?] = [
      .body: .other, .title: .related, .metadata: .unsure, .none: .none,
    ]
    var others: [Bool: Int] = [:]
    for copy in Self.copies {
      let number = Self.number(of: copy)
      let foreign = VariedPages.lines(of: copy).filter {
        !VariedPages.pagesNamed(in: $0.text).isSubset(of: [number])
      }
      guard !foreign.isEmpty else { continue }
      #expect(Set(foreign.flatMap { VariedPages.pagesNamed(in: $0.text) }).count == 1)
      let isArticle = foreign.contains { $0.label == .other }
      others[isArticle, default: 0] += 1
      for line in foreign {
        let named = VariedPages.classesNamed(in: line.text)
        let right = named.first.flatMap { (isArticle ? article : strays)[$0] }
        #expect(named.count == 1 && right == .some(line.label), "\(line)")
      }
    }
    #expect(others.values.allSatisfy { $0 > 5 } && others.count == 2)
  }

  @Test("keep the body whole, as body")
  func body() {
    func words(_ page: LabelledPage) -> [Substring] {
      VariedPages.lines(of: page).filter { $0.label == .body }.flatMap { VariedPages.words(of: $0.text) }
    }
    for copy in Self.copies { #expect(words(copy) == words(Self.pages[Self.number(of: copy)])) }
  }

  @Test("are of every kind, the wordless the most of those that take no line away")
  func kinds() {
    let wordless = Self.copies.count(where: \.isWordless)
    let cleaned = Self.copies.count { copy in !copy.labels.contains { $0?.isResidue ?? false } }
    let wrapped = Self.copies.count { copy in
      VariedPages.lines(of: copy).allSatisfy { $0.text.unicodeScalars.count <= 80 }
    }
    let longer = Self.copies.count { $0.labels.count > Self.pages[Self.number(of: $0)].labels.count + 20 }
    let shares = [wordless, cleaned, wrapped, longer].map { Double($0) / Double(Self.pages.count) }
    for (share, range) in zip(shares, [0.09...0.15, 0.05...0.12, 0.13...0.23, 0.15...0.4]) {
      #expect(range.contains(share), "\(shares)")
    }
  }

  @Test("borrow from pages of the same language and scraper only")
  func donors() {
    for copy in Self.copies {
      let numbers = VariedPages.lines(of: copy).flatMap { VariedPages.pagesNamed(in: $0.text) }
      #expect(Set(numbers.map { Self.pages[$0].language }) == [copy.language])
    }
  }

  @Test("keep their page's publisher, site and trust")
  func origin() {
    var pages = Self.pages
    for index in pages.indices { pages[index].trust = index % 2 == 0 ? .machineLabelled : .labelled }
    for copy in Augmentation.copies(of: pages, seed: 1) {
      let page = pages[Self.number(of: copy)]
      #expect(copy.family == page.family && copy.site == page.site && copy.trust == page.trust)
    }
  }

  @Test("are the same for the same seed, and others for another")
  func seeds() {
    func texts(_ seed: UInt64) -> [[UInt8]] { Augmentation.copies(of: Self.pages, seed: seed).map(\.text) }
    #expect(texts(1) == texts(1))
    #expect(texts(1) != texts(2))
  }

  @Test("of no page are none")
  func empty() {
    #expect(Augmentation.copies(of: [], seed: 1).isEmpty)
  }
}
