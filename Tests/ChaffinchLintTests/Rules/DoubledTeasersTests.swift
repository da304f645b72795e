import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("Teasers printed twice each are no article, neither copy")
struct DoubledTeasersTests {
  private static let article = [
    "The ferry to Little Marrow was late again on Monday, and nobody on the quay was surprised by that.",
    "Its new engine had been promised for the spring of last year and still lies in a shed in Great Marrow.",
    "The council wants to talk about it in June, when the harbour master is back from his long leave.",
  ]
  private static let teasers = ["north", "south", "east", "west"].flatMap { shore -> [String] in
    let headline = "The school of the \(shore) shore wins its race of the paper boats"
    let text = "Pupils of the \(shore) had folded for weeks, and their teacher had not known of it at all."
    return [headline, headline, text, headline, text]
  }

  private func lines(_ texts: [String]) -> [Int] {
    let analysis = TextAnalysis(bytes: Array(texts.joined(separator: "\n\n").utf8))
    return DoubledTeasers.runs(of: PageMeasures(analysis)).flatMap { Array($0) }
  }

  @Test("all copies behind an article are found")
  func behindArticle() {
    let found = lines(Self.article + Self.teasers)
    #expect(found == Array(Self.article.count..<Self.article.count + Self.teasers.count))
  }

  @Test("an article that stands twice is left to the rule that keeps one copy")
  func doubledArticle() {
    #expect(lines(Self.article.flatMap { [$0, $0] } + Self.teasers).isEmpty)
    #expect(lines(Self.article + Self.article).isEmpty)
  }

  @Test("a refrain and a few copies are no run")
  func shortRuns() {
    #expect(lines(Self.article + Array(Self.teasers.prefix(5))).isEmpty)
    #expect(lines(Self.article + [String](repeating: "The lamp is low, the road is long", count: 12)).isEmpty)
  }

  @Test("the lines of a run that are kept, or thought copies, become what most of its residue is")
  func oneClass() {
    let texts = Self.article + Self.teasers
    let measures = PageMeasures(TextAnalysis(bytes: Array(texts.joined(separator: "\n\n").utf8)))
    let first = Self.article.count
    for (lineClass, expected) in [(LineClass.body, LineClass.related), (.comments, .comments)] {
      var posteriors = [Posterior](repeating: Posterior(certain: .body), count: measures.count)
      posteriors[first + 3] = Posterior(certain: lineClass)
      let labels = Corrections.labels(of: measures, posteriors, threshold: 0.5)
      #expect(labels.classes[first...].allSatisfy { $0 == expected })
      #expect(labels.classes[..<first].allSatisfy { $0 == .body })
    }
  }
}
