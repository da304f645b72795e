import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("Prose goes later than other lines, and a page is not left without an article that is there")
struct KeptTextTests {
  private static let verses = (0..<12).map { number in
    "\(["Still", "Cold", "Grey", "Late"][number % 4]) the \(["heron", "miller", "ferry", "willow", "bell", "frost"][number % 6]) "
      + "waits \(number % 2 == 0 ? "below" : "above") the weir \(["of stone", "at noon", "in rain", "by night", "alone"][number % 5])"
  }

  @Test("plain lines in one run are kept where hardly any line is called body")
  func verses() {
    var labels = Self.labels(Self.verses, as: .navigation)
    KeptArticle.restore(&labels.labels, of: labels.page, threshold: 0.6)
    #expect(labels.labels.classes.allSatisfy { $0 == .body })
  }

  @Test("comments, links and lines of another page stay residue")
  func others() {
    var comments = Self.labels(Self.verses, as: .comments)
    KeptArticle.restore(&comments.labels, of: comments.page, threshold: 0.6)
    #expect(comments.labels.classes.allSatisfy { $0 == .comments })
    var links = Self.labels(Self.verses.map { "[\($0)](https://river.example/\($0.count))" }, as: .navigation)
    KeptArticle.restore(&links.labels, of: links.page, threshold: 0.6)
    #expect(links.labels.classes.allSatisfy { $0 == .navigation })
  }

  @Test("a page that keeps an article keeps no more")
  func articleStays() {
    let article = (0..<4).map {
      "Paragraph \(["one", "two", "three", "four"][$0]) tells at some length how the ferry of Marrow was saved."
    }
    var labels = Self.labels(article + Self.verses, as: .navigation, kept: 4)
    let before = labels.labels.classes
    KeptArticle.restore(&labels.labels, of: labels.page, threshold: 0.6)
    #expect(labels.labels.classes == before)
  }

  @Test("a doubtful paragraph of the article is kept, a sure one and a comment are not")
  func paragraphs() {
    let texts = ["one", "two", "three", "four"].map {
      "Paragraph \($0) tells at some length how the ferry of Marrow was saved by the miller and his seven sons."
    }
    let page = PageMeasures(TextAnalysis(bytes: Array(texts.joined(separator: "\n").utf8)))
    let posteriors = [(LineClass.body, Float(1)), (.promo, 0.65), (.promo, 0.75), (.comments, 0.65)].map {
      lineClass, share in
      var posterior = Posterior(certain: .body)
      posterior[.body] = lineClass == .body ? 1 : 1 - share
      if lineClass != .body { posterior[lineClass] = share }
      return posterior
    }
    let labels = Corrections.labels(of: page, posteriors, threshold: 0.6)
    #expect(labels.classes == [.body, .body, .promo, .comments])
  }

  private static func labels(
    _ texts: [String], as lineClass: LineClass, kept: Int = 0
  ) -> (page: PageMeasures, labels: LineLabels) {
    let page = PageMeasures(TextAnalysis(bytes: Array(texts.joined(separator: "\n").utf8)))
    let posteriors = texts.indices.map { Posterior(certain: $0 < kept ? .body : lineClass) }
    return (page, LineLabels(posteriors, threshold: 0.5))
  }
}
