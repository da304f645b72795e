@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText

/// Makes texts of words that mean nothing, the same ones for the same seed.
struct Prose {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A word out of `vocabulary` different ones.
  mutating func word(of vocabulary: Int = 5000) -> String {
    var number = Int.random(in: 0..<vocabulary, using: &generator)
    let syllables = ["ka", "lo", "mi", "re", "tu", "so", "ne", "va", "di", "pu"]
    var word = ""
    repeat {
      word += syllables[number % 10]
      number /= 10
    } while number > 0
    return word
  }

  /// A line of `count` words.
  mutating func line(_ count: Int, of vocabulary: Int = 5000) -> String {
    (0..<count).map { _ in word(of: vocabulary) }.joined(separator: " ")
  }

  /// Paragraphs of thirty words each.
  mutating func paragraphs(_ count: Int) -> [String] { (0..<count).map { _ in line(30) } }
}

/// Measures lines, joined by line feeds.
func analyse(_ lines: [String]) -> TextAnalysis {
  TextAnalysis(bytes: Array(lines.joined(separator: "\n").utf8))
}

/// What the first pass keeps of a document of these lines.
func fingerprints(_ lines: [String], site: String = "a.example") -> DocumentFingerprints {
  DocumentFingerprints(analyse(lines), site: site)
}
