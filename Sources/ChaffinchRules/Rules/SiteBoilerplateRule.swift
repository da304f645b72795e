import ChaffinchLabeller
import ChaffinchSignals

/// Finds lines that look like body text and stand on many documents of the site.
public enum SiteBoilerplateRule: Rule {
  public static let metadata = RuleMetadata(
    name: "site-boilerplate",
    summary: "lines that stand on many documents of the site",
    rationale: """
      A sentence that stands on every third page of a site belongs to the site, however well it reads: notes of the \
      editors, descriptions of the paper, disclaimers. One file alone cannot show it; other pages of the site do. \
      Near-duplicate pages are counted as one, or an article crawled twice would accuse itself.
      """,
    remedy: "Remove the lines from all documents of the site.",
    severity: .warning, residueClass: .navigation, scope: .site,
    examples: [])

  /// A site needs so many documents before its template can be told from chance.
  private static let fewestDocuments = 4
  /// On at least so many documents, and at least this share of them. ROOTS drops newspaper lines seen twice.
  private static let fewestHolders = 3
  private static let smallestShare = 0.3

  /// Whether line `index`, kept so far, belongs to the site.
  static func claims(_ index: Int, of measures: PageMeasures, _ lineClass: LineClass) -> Bool {
    guard let site = measures.site, site.documents >= fewestDocuments, lineClass == .body else { return false }
    let holders = site.lineDocuments[index]
    return holders >= fewestHolders && Double(holders) >= smallestShare * Double(site.documents)
  }

  public static func check(_ page: JudgedPage) -> [Claim] {
    page.runs(decidedBy: .siteFrequency).map { run in
      let evidence = SpanEvidence(page: page, lines: run)
      var claim = LabelledSpans.claim(
        page, run, page.classes[run.lowerBound], message: "text of the site's template",
        evidence: evidence.siteFrequency.map { [$0] } ?? [])
      claim.confidence = share(page, run)
      return claim
    }
  }

  /// The share of the site's documents that hold the rarest line of the run: how sure it is that all belong to the site.
  private static func share(_ page: JudgedPage, _ run: Range<Int>) -> Double {
    guard let site = page.measures.site, site.documents > 0 else { return 0 }
    let holders = run.map { site.lineDocuments[$0] }.min() ?? 0
    return min(1, 0.5 + Double(holders) / Double(site.documents) / 2)
  }
}
