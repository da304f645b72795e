import ChaffinchLint

/// `rules`: rules off and on, their severities, and how sure each must be.
enum RulesKey: ConfigurationKey {
  static let name = "rules"
  static let summary = "Rules by name: off, on, note, warning or error, and the confidence each needs."
  static let example = [
    "rules:", "  image-caption: off", "  comment-block: {severity: note, min-confidence: 0.8}",
  ]
  static let isPerPath = true

  private static let levels = RuleLevel.allCases.map(\.rawValue)

  static var schema: SchemaText {
    // YAML 1.1 reads off and on as false and true.
    let level: SchemaText = ["enum": .list(levels.map { .text($0) } + [.truth(false), .truth(true)])]
    let setting: SchemaText = [
      "anyOf": [level, .keys([("severity", level), ("min-confidence", .probability)])]
    ]
    let rules = RuleList.all.map { rule in
      (rule.metadata.name, setting.described(rule.metadata.summary))
    }
    return ["type": "object", "properties": .object(rules), "additionalProperties": setting]
  }

  static func read(
    _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem) {
    for (key, value) in try value.entries(like: "image-caption: off") {
      configuration.rules[key.name] = try setting(value)
      configuration.namedRules.append(Configuration.NamedRule(name: key.name, location: key.location))
    }
  }

  private static func setting(_ value: ConfigurationValue) throws(ConfigurationProblem) -> RuleSetting {
    guard value.hasKeys else { return RuleSetting(level: try level(value)) }
    let fields = try value.fields(["severity", "min-confidence"], like: "severity: note")
    var setting = RuleSetting()
    if let value = fields["severity"] { setting.level = try level(value) }
    if let value = fields["min-confidence"] {
      setting.minConfidence = try value.number("min-confidence", in: 0...1, like: "0.8")
    }
    return setting
  }

  private static func level(_ value: ConfigurationValue) throws(ConfigurationProblem) -> RuleLevel? {
    if let truth = value.truth { return truth ? .on : .off }
    return RuleLevel(rawValue: try value.word(of: "level", among: levels))
  }

  static func inherit(_ own: Configuration, from base: Configuration, into extended: inout Configuration) {
    extended.rules = base.rules.merging(own.rules) { base, own in own.extending(base) }
  }

  static func lines(_ configuration: Configuration) -> [String] {
    let rules = configuration.rules.sorted { $0.key < $1.key }.compactMap { name, setting in
      text(setting).map { "  \(QuotedText.word(name)): \($0)" }
    }
    return rules.isEmpty ? [] : ["\(name):"] + rules
  }

  private static func text(_ setting: RuleSetting) -> String? {
    guard let minConfidence = setting.minConfidence else { return setting.level?.rawValue }
    let severity = setting.level.map { "severity: \($0.rawValue), " } ?? ""
    return "{\(severity)min-confidence: \(minConfidence)}"
  }
}
