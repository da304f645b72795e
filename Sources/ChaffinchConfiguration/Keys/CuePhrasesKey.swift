import ChaffinchLint

/// `cue-phrases`: phrases that announce residue, listed by what they announce, beside the shipped ones.
///
/// A phrase is a signal for the labeller, never a verdict.
enum CuePhrasesKey: ConfigurationKey {
  static let name = "cue-phrases"
  static let summary =
    "Phrases that announce residue, in addition to the shipped ones, by what they announce."
  static let example = ["cue-phrases:", "  related: [\"Irakurri gehiago\"]", "  credit: [\"Argazkia\"]"]
  static let isPerPath = true

  static var schema: SchemaText {
    .keys(CueClass.allCases.map { ($0.name, ["type": "array", "items": .someText]) })
  }

  static func read(
    _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem) {
    let names = CueClass.allCases.map(\.name)
    for (key, value) in try value.entries(like: #"related: ["Read on"]"#) {
      guard let cueClass = CueClass.allCases.first(where: { $0.name == key.name }) else {
        throw ConfigurationProblem(
          key.location, "there is no class \(QuotedText.shown(key.name)) of cue phrases",
          remedy: Suggestion.remedy(for: key.name, among: names))
      }
      for element in try value.elements(like: #"["Read on"]"#) {
        configuration.cuePhrases.append(try phrase(element, cueClass))
      }
    }
  }

  private static func phrase(
    _ value: ConfigurationValue, _ cueClass: CueClass
  ) throws(ConfigurationProblem) -> Lexicon.Phrase {
    let text = try value.text(remedy: "Put the phrase in quotes.")
    guard let phrase = Lexicon.Phrase(cueClass: cueClass, text: text) else {
      throw value.problem(
        "the phrase \(QuotedText.shown(text)) can never match",
        remedy: "Use at least one letter or digit, on one line.")
    }
    return phrase
  }

  /// A file adds phrases to those of its base, as it adds them to the shipped ones.
  static func inherit(_ own: Configuration, from base: Configuration, into extended: inout Configuration) {
    extended.cuePhrases = base.cuePhrases + own.cuePhrases
  }

  static func lines(_ configuration: Configuration) -> [String] {
    guard !configuration.cuePhrases.isEmpty else { return [] }
    var lines = ["\(name):"]
    for cueClass in CueClass.allCases {
      let phrases = configuration.cuePhrases.filter { $0.cueClass == cueClass }
      guard !phrases.isEmpty else { continue }
      lines.append("  \(cueClass.name):")
      lines += phrases.map { "    - \(QuotedText.yaml($0.text))" }
    }
    return lines
  }
}
