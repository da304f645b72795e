import ChaffinchCore

/// Which lines of a page belong to its site, by how many of the site's documents hold them.
enum SiteTemplate {
  /// A site needs so many documents before its template can be told from chance.
  private static let fewestDocuments = 4
  /// A line of the template stands on so many documents and this share of them; ROOTS drops what it has seen twice.
  private static let fewestHolders = 3
  private static let smallestShare = 0.3
  /// From so many documents on a line is taken even where it is most of a page's prose: no article is told apart so often.
  private static let certainHolders = 8

  /// The lines of body that belong to the site.
  ///
  /// The longest run of prose is the article wherever there is one, so most of it is never taken for a few documents' sake:
  /// they may hold the same article in ways that do not show. O(n).
  static func lines(of page: PageMeasures, _ classes: [LineClass]) -> [Int] {
    guard let site = page.site, site.documents >= fewestDocuments else { return [] }
    let template = classes.indices.filter { classes[$0] == .body && isShared($0, of: page, site) }
    guard !template.isEmpty else { return [] }
    let run = page.bodySpan.range
    let kept = length(of: run.filter { !classes[$0].isResidue }, page)
    guard length(of: template.filter(run.contains), page) * 2 > kept else { return template }
    return template.filter { !run.contains($0) || site.lineDocuments[$0] >= certainHolders }
  }

  /// Whether line `index` stands on many documents of the site.
  ///
  /// A date, perhaps with a name, does not: fingerprints ignore digits, so it seems to stand on every document.
  private static func isShared(_ index: Int, of page: PageMeasures, _ site: SiteEvidence) -> Bool {
    let line = page.lines[index]
    if line.marks.contains(.date), line.effectiveLength < PageMeasures.shortLength { return false }
    let holders = site.lineDocuments[index]
    return holders >= fewestHolders && Double(holders) >= smallestShare * Double(site.documents)
  }

  private static func length(of lines: [Int], _ page: PageMeasures) -> Float {
    lines.reduce(0) { $0 + page.lines[$1].effectiveLength }
  }
}
