/// What a cue phrase announces.
package enum CueClass: UInt8, CaseIterable, Sendable {
  /// Other articles: "read more", "most popular".
  case related
  /// Who made a picture: "photo by", an agency's name.
  case credit
  /// Subscriptions, newsletters, advertisements.
  case promo
  /// Cookies, privacy and terms of use.
  case consent
  /// The comment section: its heading, its buttons, its rules.
  case comments
  /// Buttons that send the page on.
  case share
  /// Menus and page controls: "log in", "next page".
  case navigation
  /// Copyright, imprint and company details.
  case legal

  /// The class's name, as the lexicon's first column has it.
  package var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { String(describing: $0) }
}
