import ChaffinchCore

/// The rules of a SARIF log, in the order of their indices.
struct SARIFRules: Sendable {
  /// The rule of results that stand for a text and its copies; no finding is of it.
  static let nearDuplicate = "near-duplicate"

  /// The rules, each name once.
  let all: [RuleMetadata]
  /// The index of a rule by its name.
  let index: [String: Int]

  /// Takes the rules of findings, and adds that of near-duplicates.
  init(_ rules: [RuleMetadata]) {
    var all: [RuleMetadata] = []
    var index: [String: Int] = [:]
    for rule in rules + [Self.nearDuplicateRule] where index[rule.name] == nil {
      index[rule.name] = all.count
      all.append(rule)
    }
    self.all = all
    self.index = index
  }

  private static let nearDuplicateRule = RuleMetadata(
    name: nearDuplicate, summary: "text that stands in the corpus a second time, or nearly so",
    rationale: """
      What stands in a corpus many times weighs as much as many texts. Models learn copies by heart, and a text that is \
      both in training and in evaluation makes the evaluation worthless.
      """,
    remedy: "Keep one of the copies: chaffinch dedup does that, and says which it kept.", severity: .note)
}

extension JSONWriter {
  /// Writes a rule as SARIF describes it; GitHub asks for all of these fields.
  mutating func fields(of rule: RuleMetadata) {
    field("id", rule.name)
    field("shortDescription") { $0.field("text", Self.sentence(rule.summary)) }
    field("fullDescription") { $0.field("text", rule.rationale) }
    field("help") { json in
      json.field("text", "\(rule.rationale)\n\n\(rule.remedy)")
      json.field("markdown", Self.markdown(rule))
    }
    field("defaultConfiguration") { $0.field("level", rule.severity.rawValue) }
    field("properties") { json in
      // Of the lines that are called residue, 99 of 100 are (reports/accuracy.md).
      json.field("precision", "high")
      json.field("tags", texts: ["data-quality", "scraped-text"])
    }
  }

  private static func sentence(_ summary: String) -> String {
    (summary.first.map { $0.uppercased() } ?? "") + summary.dropFirst() + "."
  }

  private static func markdown(_ rule: RuleMetadata) -> String {
    var bytes: [UInt8] = []
    MarkdownText.append(rule.rationale, to: &bytes)
    bytes.append("\n\n**What to do:** ")
    MarkdownText.append(rule.remedy, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
