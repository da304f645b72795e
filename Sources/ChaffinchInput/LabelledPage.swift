/// A page whose lines carry labels, for training and for measuring.
public struct LabelledPage: Sendable, Equatable {
  /// The identifier of the record; the number of the record where it has none.
  public var id: String
  /// The collection the page comes from.
  public var source: String?
  /// The site; the host of the URL where the record names none, and `unknown` without either.
  public var site: String
  /// The publisher whose sites must not be split between training and testing; the site where none is named.
  public var family: String
  /// The language as an ISO 639-1 code.
  public var language: String?
  /// The address of the page.
  public var url: String?
  /// The program that turned the page into text.
  public var scraper: String?
  /// All lines of the page, blank ones too.
  public var lines: [LabelledLine]
  /// The text of the article alone, as its publisher printed it.
  public var article: String?

  /// Creates a page.
  public init(
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
public struct LabelledLine: Sendable, Equatable {
  /// The names of the labels, besides nil for a line that has none.
  public static let labels = [
    "body", "title", "metadata", "related", "caption", "navigation", "promo", "comments", "other", "unsure",
  ]

  /// The bytes of the line in UTF-8, without its line ending.
  public var text: [UInt8]
  /// One of `labels`, or nil for a blank line.
  public var label: String?
  /// Further labels that would be right too.
  public var also: [String]

  /// Creates a line.
  public init(text: [UInt8], label: String?, also: [String] = []) {
    self.text = text
    self.label = label
    self.also = also
  }
}
