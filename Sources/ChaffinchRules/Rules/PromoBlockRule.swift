import ChaffinchLabeller
import ChaffinchSignals

/// Finds calls to subscribe, follow, download or accept, advertisements and legal notices.
public enum PromoBlockRule: Rule {
  public static let metadata = RuleMetadata(
    name: "promo-block",
    summary: "calls to subscribe or follow, advertisements, consent and legal notices",
    rationale: """
      What a publisher wants of its reader is no part of the article: newsletters, apps, accounts to follow, paywalls, \
      cookie banners, copyright lines. They are fluent sentences, so filters of quality let them pass.
      """,
    remedy: "Remove the lines, or have the scraper refuse banners and promotion boxes.",
    severity: .warning, residueClass: .promo, scope: .corpus,
    examples: [])

  public static func check(_ page: JudgedPage) -> [Claim] {
    LabelledSpans.claims(
      page, .promo, message: "call to subscribe, follow or accept, advertisement or legal notice",
      cues: [.promo, .consent, .legal])
  }
}
