/// A page whose lines carry labels, for training and for measuring.
package struct LabelledPage: Sendable, Equatable {
  /// The identifier of the record; the number of the record where it has none.
  package var id: String
  /// The collection the page comes from.
  package var source: String?
  /// The site; the host of the URL where the record names none, and `unknown` without either.
  package var site: String
  /// The publisher whose sites must not be split between training and testing; the site where none is named.
  package var family: String
  /// The language as an ISO 639-1 code.
  package var language: String?
  /// The address of the page.
  package var url: String?
  /// The program that turned the page into text.
  package var scraper: String?
  /// All lines of the page, blank ones too.
  package var lines: [LabelledLine]
  /// The text of the article alone, as its publisher printed it.
  package var article: String?

  /// Creates a page.
  package init(
    id: String, source: String? = nil, site: String, family: String, language: String? = nil,
    url: String? = nil, scraper: String? = nil, lines: [LabelledLine], article: String? = nil
  ) {
    self.id = id
    self.source = source
    self.site = site
    self.family = family
    self.language = language
    self.url = url
    self.scraper = scraper
    self.lines = lines
    self.article = article
  }
}

/// A line of a labelled page.
package struct LabelledLine: Sendable, Equatable {
  /// The names of the labels, besides nil for a line that has none.
  package static let labels = [
    "body", "title", "metadata", "related", "caption", "navigation", "promo", "comments", "other", "unsure",
  ]

  /// The bytes of the line in UTF-8, without its line ending.
  package var text: [UInt8]
  /// One of `labels`, or nil for a blank line.
  package var label: String?
  /// Further labels that would be right too.
  package var also: [String]

  /// Creates a line.
  package init(text: [UInt8], label: String?, also: [String] = []) {
    self.text = text
    self.label = label
    self.also = also
  }
}
