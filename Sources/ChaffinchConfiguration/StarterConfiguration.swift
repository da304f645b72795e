/// A configuration file to begin with, every key explained in comments.
package enum StarterConfiguration: String, CaseIterable, Sendable {
  /// News articles, read by people.
  case news
  /// Pages of any kind.
  case web
  /// Text to train language models on.
  case training

  /// What the file is for, a sentence or two.
  var purpose: [String] {
    switch self {
    case .news: ["For news articles: all rules as they are, missed residue and false alarms in balance."]
    case .web:
      [
        "For pages of any kind. Comments and captions may be what a page is about, so they are notes.",
        "A short page may be complete, so a missing article is a note too.",
      ]
    case .training:
      [
        "For text to train language models on: residue is worse than a lost line, so more text is called residue.",
        "A run fails if a document scores less than 80, whatever its findings are.",
      ]
    }
  }

  /// The keys that the file sets; all others stand in comments.
  private var values: [String: [String]] {
    switch self {
    case .news: [PresetKey.name: ["preset: balanced"]]
    case .web:
      [
        PresetKey.name: ["preset: balanced"],
        RulesKey.name: ["rules:", "  comment-block: note", "  image-caption: note", "  no-body: note"],
        FailOnKey.name: ["fail-on: warning"],
      ]
    case .training: [PresetKey.name: ["preset: strict"], MinScoreKey.name: ["min-score: 80"]]
    }
  }

  /// The file's text.
  package var text: String {
    var lines = ["# Chaffinch, preset \(rawValue), as `chaffinch init --preset \(rawValue)` writes it."]
    lines += purpose.map { "# \($0)" }
    lines += [
      "#",
      "# This file is for the documents in its folder and below. `chaffinch lint --show-config PATH` prints",
      "# what applies to a file, `chaffinch rules` lists the rules, `chaffinch schema` prints the schema of this file.",
    ]
    for key in ConfigurationKeys.all {
      lines += ["", "# \(key.summary)"]
      lines += values[key.name] ?? key.example.map { "# \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
