import ChaffinchLint

/// `ignore`: findings that the user has looked at and passes over, with the reason.
enum IgnoreKey: ConfigurationKey {
  static let name = "ignore"
  static let summary = "Findings to ignore, each with a reason; entries that match nothing are reported."
  static let example = [
    "ignore:", "  - rule: related-block", "    files: [\"poems/**\"]", "    text: Read on",
    "    reason: a refrain",
  ]

  private static let fields = ["rule", "files", "fingerprint", "text", "reason"]

  static var schema: SchemaText {
    let entry = SchemaText.keys(
      [
        ("rule", .someText), ("files", .globs),
        ("fingerprint", ["type": "string", "pattern": "^1:[a-z0-9-]+:[0-9a-f]{16}$"]), ("text", .someText),
        ("reason", .someText),
      ], required: ["rule", "reason"])
    guard case .object(let parts) = entry else { return entry }
    let some: SchemaText = [
      ["required": ["files"]], ["required": ["fingerprint"]], ["required": ["text"]],
    ]
    return .list(of: .object(parts + [("anyOf", some)]))
  }

  static func read(
    _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem) {
    for element in try value.elements(like: "- rule: related-block") {
      let fields = try element.fields(
        fields, required: ["rule", "reason"],
        like: "{rule: related-block, files: [\"poems/**\"], reason: refrains}")
      guard let rule = fields["rule"], let reason = fields["reason"] else { continue }
      guard fields["files"] != nil || fields["fingerprint"] != nil || fields["text"] != nil else {
        throw element.problem(
          "an ignore entry needs “files”, “fingerprint” or “text”",
          remedy: "Say which findings are meant, or turn the rule off under rules.")
      }
      let name = try rule.text(remedy: "Give the name of a rule, such as related-block.")
      configuration.namedRules.append(Configuration.NamedRule(name: name, location: rule.location))
      configuration.ignores.append(
        IgnoreEntry(
          rule: name, files: try fields["files"]?.globs(),
          fingerprint: try fingerprint(fields["fingerprint"], of: name),
          text: try fields["text"]?.line(remedy: "Give a text of the finding, in quotes, on one line."),
          reason: try reason.line(remedy: "Say in a few words why the findings are ignored."),
          location: element.location))
    }
  }

  private static func fingerprint(
    _ value: ConfigurationValue?, of rule: String
  ) throws(ConfigurationProblem) -> String? {
    guard let value else { return nil }
    let remedy = "Copy it from the JSON report, such as 1:\(rule):0123456789abcdef."
    let text = try value.text(remedy: remedy)
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "1", parts[1] == rule, parts[2].wholeMatch(of: /[0-9a-f]{16}/) != nil
    else {
      throw value.problem("\(QuotedText.shown(text)) is not a fingerprint of “\(rule)”", remedy: remedy)
    }
    return text
  }

  static func inherit(_ own: Configuration, from base: Configuration, into extended: inout Configuration) {
    extended.ignores = base.ignores + own.ignores
  }

  static func lines(_ configuration: Configuration) -> [String] {
    guard !configuration.ignores.isEmpty else { return [] }
    return ["\(name):"]
      + configuration.ignores.flatMap { entry in
        let parts = [
          entry.files.map { "files: \($0.yaml)" },
          entry.fingerprint.map { "fingerprint: \(QuotedText.yaml($0))" },
          entry.text.map { "text: \(QuotedText.yaml($0))" }, "reason: \(QuotedText.yaml(entry.reason))",
        ]
        return ["  - rule: \(QuotedText.word(entry.rule))"] + parts.compactMap { $0.map { "    \($0)" } }
      }
  }
}
