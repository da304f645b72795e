import ChaffinchLabeller
import ChaffinchSignals

/// Finds menus, buttons, share bars and other parts of the page's own surface.
public enum NavigationBlockRule: Rule {
  public static let metadata = RuleMetadata(
    name: "navigation-block",
    summary: "menus, buttons, share bars, tag lists and other controls of the page",
    rationale: """
      Menus and buttons are the bulk of a page scraped whole. They repeat on every page of a site, drown the article in \
      measures of length and language, and teach a model to write menus.
      """,
    remedy: "Remove the lines, or have the scraper take the article's element only.",
    severity: .warning, residueClass: .navigation, scope: .corpus,
    examples: [])

  public static func check(_ page: JudgedPage) -> [Claim] {
    LabelledSpans.claims(
      page, .navigation, message: "menu, buttons or other controls of the page", cues: [.navigation, .share])
  }
}
