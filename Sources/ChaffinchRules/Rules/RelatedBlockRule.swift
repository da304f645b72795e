import ChaffinchLabeller
import ChaffinchSignals

/// Finds headlines, teasers and lists of other articles.
public enum RelatedBlockRule: Rule {
  public static let metadata = RuleMetadata(
    name: "related-block",
    summary: "headlines and teasers of other articles",
    rationale: """
      News pages surround an article with lists of others: related, latest, most read, recommended. In scraped text they \
      read like body text of another topic, often twice, and they change from one crawl to the next, so that the same \
      article never has the same text.
      """,
    remedy: "Remove the lines, or have the scraper leave the page's lists of articles out.",
    severity: .warning, residueClass: .related, scope: .corpus,
    examples: [])

  public static func check(_ page: JudgedPage) -> [Claim] {
    LabelledSpans.claims(
      page, .related, message: "headlines or teasers of other articles", cues: [.related], splitAt: .related)
  }
}
