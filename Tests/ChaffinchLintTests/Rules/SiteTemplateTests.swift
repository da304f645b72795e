import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("What documents of a site share is not taken where it is the page's prose")
struct SiteTemplateTests {
  /// Which of the lines are called residue, each body and on `holders` of the documents of the site.
  private static func claimed(_ holders: [Int], of documents: Int) -> [Int] {
    var prose = Prose(seed: 70)
    let lines = holders.map { _ in prose.line(24) + "." }
    let site = SiteEvidence(
      documents: documents, lineDocuments: holders, blockDocuments: holders.map { _ in 0 })
    let page = PageMeasures(analyse(lines), site: site)
    let labels = Corrections.labels(
      of: page, lines.map { _ in Posterior(certain: .body) }, threshold: 0.5)
    return labels.classes.indices.filter { labels.classes[$0].isResidue }
  }

  @Test(
    "the lesser part of the longest run is, most of it never for a few documents' sake",
    arguments: [
      ([1, 1, 1, 5], 6, [3]), ([5, 1, 1, 1, 5], 6, [0, 4]), ([5, 1, 5, 5], 6, []), ([5, 5, 5, 5], 6, []),
      ([9, 9, 9, 9], 12, [0, 1, 2, 3]), ([9, 5, 9, 9], 12, [0, 2, 3]), ([2, 1, 1, 1], 6, []),
      ([3, 1, 1, 1], 3, []),
    ])
  func run(holders: [Int], documents: Int, claimed: [Int]) {
    #expect(Self.claimed(holders, of: documents) == claimed)
  }

  @Test("outside the longest run it is taken")
  func outside() {
    var prose = Prose(seed: 71)
    let article = (0..<5).map { _ in prose.line(40) + "." }
    let menu = (0..<40).map { _ in prose.line(2) }
    let notice = (0..<2).map { _ in prose.line(24) + "." }
    let lines = article + menu + notice
    let site = SiteEvidence(
      documents: 5, lineDocuments: article.map { _ in 1 } + menu.map { _ in 1 } + notice.map { _ in 4 },
      blockDocuments: lines.map { _ in 0 })
    let page = PageMeasures(analyse(lines), site: site)
    let labels = Corrections.labels(
      of: page, lines.map { _ in Posterior(certain: .body) }, threshold: 0.5)
    #expect(labels.classes.indices.filter { labels.classes[$0].isResidue } == [45, 46])
  }
}
