@testable import ChaffinchCore
@testable import ChaffinchText
@testable import ChaffinchTraining

/// Labelled pages with lines of every class, whose every word names its page and its class.
///
/// So whatever becomes of the lines in an altered copy, their words say what their labels should be.
enum VariedPages {
  /// The name that words of lines without a label bear.
  private static let unlabelled = "open"

  /// A line of a page: its text, and its label.
  struct Line: Hashable {
    let text: String
    let label: LineClass?
  }

  /// Makes `count` pages of five publishers, two languages and one scraper, the same for the same seed.
  static func make(_ count: Int, seed: UInt64) -> [LabelledPage] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { page(number: $0, &generator) }
  }

  /// The lines of `page`, each beside its label.
  static func lines(of page: LabelledPage) -> [Line] {
    let document = Document(bytes: page.text)
    return zip(document.lines, page.labels).map { line, label in
      Line(text: String(decoding: document.bytes[line.range], as: UTF8.self), label: label)
    }
  }

  /// What the words of `text` say that its class is, one element for each class named.
  static func classesNamed(in text: String) -> Set<LineClass?> {
    Set(words(of: text).map { LineClass(name: String($0.prefix { $0.isLetter })) })
  }

  /// The numbers of the pages that the words of `text` come from.
  static func pagesNamed(in text: String) -> Set<Int> {
    Set(words(of: text).compactMap { Int($0.drop { $0.isLetter }.prefix { $0.isNumber }) })
  }

  /// The words of `text`, bullets and heading marks left out.
  static func words(of text: String) -> [Substring] {
    text.split(separator: " ").filter { $0.first?.isLetter == true }
  }

  /// A page with `lines`, of a publisher of that name.
  static func page(_ lines: [Line], family: String, language: String = "en") -> LabelledPage {
    LabelledPage(
      text: Array(lines.map(\.text).joined(separator: "\n").utf8), labels: lines.map(\.label), family: family,
      group: "test", site: "\(family).example", language: language, scraper: "test")
  }

  private static func page(number: Int, _ generator: inout SeededGenerator) -> LabelledPage {
    var lines: [Line] = []
    for _ in 0..<Int.random(in: 20...50, using: &generator) {
      let drawn = LineClass.allCases.randomElement(using: &generator) ?? .body
      switch generator.unit() {
      case ..<0.1: lines.append(Line(text: "", label: nil))
      case ..<0.15: lines.append(Line(text: text(named: unlabelled, number, 3, &generator), label: nil))
      case ..<0.5: lines.append(line(.body, number, &generator))
      default: lines.append(line(drawn, number, &generator))
      }
    }
    // No page ends with a blank line, so that every line of a copy shows in its text.
    lines.append(line(.body, number, &generator))
    return page(lines, family: "family\(number % 5)", language: number % 2 == 0 ? "en" : "vi")
  }

  private static func line(
    _ lineClass: LineClass, _ page: Int, _ generator: inout SeededGenerator
  ) -> Line {
    let count = Int.random(in: lineClass == .body ? 5...40 : 1...12, using: &generator)
    let marks = ["", "", "", "* ", "  ", "## ", "> - "].randomElement(using: &generator) ?? ""
    return Line(text: marks + text(named: lineClass.name, page, count, &generator), label: lineClass)
  }

  private static func text(
    named name: String, _ page: Int, _ count: Int, _ generator: inout SeededGenerator
  ) -> String {
    (0..<count).map { _ in
      "\(name)\(page)x\(Int.random(in: 0..<1000, using: &generator))" + (generator.unit() < 0.2 ? "éạ" : "")
    }.joined(separator: " ")
  }
}
