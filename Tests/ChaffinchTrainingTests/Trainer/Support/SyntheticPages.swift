@testable import ChaffinchCore
@testable import ChaffinchTraining

extension LabelledPage {
  /// Takes the labels away, as if nobody had given any.
  mutating func withoutLabels() {
    trust = .unlabelled
    labels = labels.map { _ in nil }
  }
}

/// Labelled pages made up of menus and prose, for training in tests: easy, but not told apart by one word.
enum SyntheticPages {
  private static let subjects = [
    "The council", "A farmer", "The ferry", "Our mayor", "The river", "One driver", "The school",
  ]
  private static let verbs = ["reached", "closed", "saw", "left", "found", "crossed", "painted", "sold"]
  private static let objects = [
    "the bridge", "a small boat", "the old mill", "the market", "a red house", "the harbour",
  ]
  private static let ends = [
    "in the morning", "after the rain", "without a word", "for the first time", "on Monday",
  ]
  private static let menu = [
    "Home", "Weather", "Sport", "Culture", "Contact", "Shop", "Travel", "Jobs", "Cars", "Radio",
  ]

  /// Makes `count` pages of `families` publishers, the same for the same seed.
  static func make(_ count: Int, families: Int = 8, seed: UInt64) -> [LabelledPage] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { page(family: $0 % families, &generator) }
  }

  private static func page(family: Int, _ generator: inout SeededGenerator) -> LabelledPage {
    var lines: [(text: String, label: LineClass?)] = []
    for _ in 0..<Int.random(in: 2...6, using: &generator) { lines.append((item(&generator), .navigation)) }
    lines.append(("", nil))
    for _ in 0..<Int.random(in: 3...7, using: &generator) { lines.append((prose(&generator), .body)) }
    lines.append(("", nil))
    for _ in 0..<Int.random(in: 2...6, using: &generator) { lines.append((item(&generator), .navigation)) }
    return LabelledPage(
      text: Array(lines.map(\.text).joined(separator: "\n").utf8), labels: lines.map(\.label),
      family: "family\(family)", group: "group\(family)", site: "family\(family).example", language: "en",
      scraper: "test")
  }

  private static func item(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in pick(menu, &generator) }.joined(separator: " ")
  }

  private static func prose(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      let parts = [subjects, verbs, objects, ends].map { pick($0, &generator) }
      return parts.joined(separator: " ") + "."
    }.joined(separator: " ")
  }

  private static func pick(_ words: [String], _ generator: inout SeededGenerator) -> String {
    words[Int.random(in: words.indices, using: &generator)]
  }
}
