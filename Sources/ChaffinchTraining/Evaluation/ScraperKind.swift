/// What a scraper makes of a page: all of its text, or what it takes for the article.
enum ScraperKind: String, CaseIterable {
  case wholePages = "whole pages"
  case extractorOutput = "extractor output"

  /// The scrapers whose kind is known, by the names that labelled pages give them.
  private static let kinds: [String: ScraperKind] = [
    "fullpage": .wholePages, "gettext": .wholePages, "html2text": .wholePages,
    "trafilatura": .extractorOutput, "trafilatura_md": .extractorOutput, "newspaper4k": .extractorOutput,
    "readability_lxml": .extractorOutput,
  ]

  /// The kind of the scraper named `name`; nil for one that the table does not have.
  init?(scraper name: String) {
    guard let kind = Self.kinds[name] else { return nil }
    self = kind
  }
}
