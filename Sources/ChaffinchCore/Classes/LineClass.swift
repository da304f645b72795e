/// What a line of a scraped page is.
public enum LineClass: UInt8, CaseIterable, Sendable {
  /// The article's own text, its inner headings included.
  case body
  /// The article's title.
  case title
  /// Byline, date, section, author box.
  case metadata
  /// Teasers and links to other articles, and their headings.
  case related
  /// Captions, credits and alternative texts of images, and image markup.
  case caption
  /// Menus, buttons, footers, page controls.
  case navigation
  /// Subscriptions, newsletters, advertisements.
  case promo
  /// Readers' comments, and the forms and rules around them.
  case comments
  /// Residue of no other kind.
  case other
  /// What a labeller of pages could not decide.
  case unsure

  /// The number of classes the models tell apart.
  public static let count = 10

  /// The classes of residue, in the order of the JSON report.
  public static let residue: [LineClass] = [.related, .caption, .navigation, .promo, .comments, .other]

  /// The class's name, as labelled pages and reports spell it.
  public var name: String {
    switch self {
    case .body: "body"
    case .title: "title"
    case .metadata: "metadata"
    case .related: "related"
    case .caption: "caption"
    case .navigation: "navigation"
    case .promo: "promo"
    case .comments: "comments"
    case .other: "other"
    case .unsure: "unsure"
    }
  }

  /// The class named `name`, or nil.
  public init?(name: String) {
    guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }

  /// Whether a line of this class is not part of the article.
  public var isResidue: Bool {
    switch self {
    case .related, .caption, .navigation, .promo, .comments, .other: true
    case .body, .title, .metadata, .unsure: false
    }
  }

  /// The letter that stands for the class in the `labels` of the JSON report; a line we are unsure of is kept as body.
  public var letter: UInt8 {
    switch self {
    case .body, .unsure: UInt8(ascii: "B")
    case .title: UInt8(ascii: "T")
    case .metadata: UInt8(ascii: "M")
    case .related: UInt8(ascii: "R")
    case .caption: UInt8(ascii: "C")
    case .navigation: UInt8(ascii: "N")
    case .promo: UInt8(ascii: "P")
    case .comments: UInt8(ascii: "K")
    case .other: UInt8(ascii: "O")
    }
  }

  /// What lines of the class are, in a few words for people.
  public var explanation: String {
    switch self {
    case .related: "headlines and teasers of other articles"
    case .caption: "captions and credits of missing images"
    case .navigation: "menus, breadcrumbs, buttons, tags"
    case .promo: "subscriptions, advertisements, consent, legal notices"
    case .comments: "readers’ comments"
    case .other: "damaged characters, leftovers of markup, and other residue"
    case .body, .title, .metadata, .unsure: "text that is kept"
    }
  }
}
