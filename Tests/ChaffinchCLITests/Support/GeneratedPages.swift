@testable import ChaffinchCore

/// Pages like scraped ones, made from a seed: articles with a menu, related lists and footers that their site shares,
/// and near-duplicates among them.
struct GeneratedPages {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A page with the site that it belongs to.
  struct Page {
    let site: String
    let text: String
  }

  /// Makes `count` pages of a few sites; every fifth is an earlier page with words changed.
  mutating func pages(_ count: Int) -> [Page] {
    var pages: [Page] = []
    for number in 0..<count {
      if number % 5 == 4, let original = pages.randomElement(using: &generator) {
        pages.append(Page(site: original.site, text: changed(original.text)))
      } else {
        pages.append(page(number, site: "site\(number % 4).example"))
      }
    }
    return pages
  }

  private mutating func page(_ number: Int, site: String) -> Page {
    var lines = ["Home | News | Sport | \(site)", "Skip to content", "", "\(title(number))", ""]
    for _ in 0..<Int.random(in: 2...6, using: &generator) {
      lines += [paragraph(), ""]
    }
    lines.append("Read more")
    for _ in 0..<Int.random(in: 2...4, using: &generator) { lines.append(title(number)) }
    lines += ["Subscribe to our newsletter", "© 2025 \(site). All rights reserved."]
    return Page(site: site, text: lines.joined(separator: number % 3 == 0 ? "\r\n" : "\n"))
  }

  private mutating func paragraph() -> String {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in sentence() }.joined(separator: " ")
  }

  private mutating func sentence() -> String {
    let words = (0..<Int.random(in: 6...18, using: &generator)).map { _ in word() }
    return "The " + words.joined(separator: " ") + "."
  }

  private mutating func title(_ number: Int) -> String {
    "Story \(number): " + (0..<5).map { _ in word() }.joined(separator: " ")
  }

  private mutating func changed(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false)
      .map { Int.random(in: 0..<40, using: &generator) == 0 ? word() : String($0) }.joined(separator: " ")
  }

  private mutating func word() -> String {
    Self.words[Int.random(in: 0..<Self.words.count, using: &generator)]
  }

  private static let words =
    """
    harbour council ferry engine market tower bridge school garden winter morning river baker window letter
    captain library station meadow orchard price report minister teacher worker village road train festival of
    and to in with from after before under said opened closed moved sold built found lost kept café münze
    Lễ hội 新聞 дорога مدينة
    """
    .split(whereSeparator: \.isWhitespace).map(String.init)
}
