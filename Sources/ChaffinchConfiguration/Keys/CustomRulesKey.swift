import ChaffinchCore
import ChaffinchLint
import ChaffinchText

/// `custom-rules`: rules of the user's own, which claim whole lines.
enum CustomRulesKey: ConfigurationKey {
  static let name = "custom-rules"
  static let summary = "Rules of your own: lines that contain a phrase or match a regular expression."
  static let example = [
    "custom-rules:", "  - name: desk-mark", "    pattern: '^\\[ref:\\d+\\]'", "    class: navigation",
    "    message: mark of the news desk",
  ]

  private static let fields = [
    "name", "pattern", "phrases", "languages", "class", "severity", "message", "remedy",
  ]
  private static let classes = LineClass.residue.map(\.name)
  private static let severities = Severity.allCases.map(\.rawValue)

  static var schema: SchemaText {
    let properties: [(String, SchemaText)] = [
      ("name", ["type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "maxLength": 60]),
      ("pattern", .someText), ("phrases", .list(of: .someText)),
      ("languages", .list(of: ["type": "string", "pattern": "^[a-z]{2,3}$"])), ("class", .word(classes)),
      ("severity", .word(severities)), ("message", .someText), ("remedy", .someText),
    ]
    let rule = SchemaText.keys(properties, required: ["name", "class", "message"])
    guard case .object(let parts) = rule else { return rule }
    let either: SchemaText = [["required": ["pattern"]], ["required": ["phrases"]]]
    return .list(of: .object(parts + [("oneOf", either)]))
  }

  static func read(
    _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem) {
    for element in try value.elements(like: "- name: desk-mark") {
      configuration.customRules.append(try rule(element, known: configuration.customRules.map(\.name)))
    }
  }

  private static func rule(
    _ value: ConfigurationValue, known: [String]
  ) throws(ConfigurationProblem) -> CustomRuleDefinition {
    let fields = try value.fields(
      fields, required: ["name", "class", "message"],
      like: "{name: desk-mark, phrases: [\"[ref:\"], class: navigation, message: mark of the desk}")
    var rule = CustomRuleDefinition(
      name: "", matcher: try matcher(fields, of: value), residueClass: .other, message: "")
    if let value = fields["name"] { rule.name = try ruleName(value, known: known) }
    if let value = fields["class"] {
      rule.residueClass = LineClass(name: try value.word(of: "class", among: classes)) ?? .other
    }
    if let value = fields["severity"] {
      rule.severity = Severity(rawValue: try value.word(of: "severity", among: severities)) ?? .warning
    }
    if let value = fields["message"] {
      rule.message = try value.line(remedy: "Say in a few words what is found.")
    }
    if let value = fields["remedy"] { rule.remedy = try value.line(remedy: "Say in a sentence what to do.") }
    for value in try fields["languages"]?.elements(like: "[de, vi]") ?? [] {
      let language = try value.text(remedy: "Put the code in quotes, such as \"no\".")
      guard language.wholeMatch(of: /[a-z]{2,3}/) != nil else {
        throw value.problem(
          "\(QuotedText.shown(language)) is not a language code", remedy: "Use ISO 639, such as de or vi.")
      }
      rule.languages.append(language)
    }
    return rule
  }

  private static func ruleName(
    _ value: ConfigurationValue, known: [String]
  ) throws(ConfigurationProblem) -> String {
    let name = try value.text(remedy: "Give a name, such as desk-mark.")
    guard name.count <= 60, name.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil else {
      throw value.problem(
        "the name \(QuotedText.shown(name)) is not in kebab-case",
        remedy: "Use lower-case letters and digits, with words joined by -, such as desk-mark.")
    }
    guard RuleList.named(name) == nil, !known.contains(name) else {
      throw value.problem("there is already a rule “\(name)”", remedy: "Choose another name.")
    }
    return name
  }

  private static func matcher(
    _ fields: [String: ConfigurationValue], of rule: ConfigurationValue
  ) throws(ConfigurationProblem) -> CustomRuleDefinition.Matcher {
    switch (fields["pattern"], fields["phrases"]) {
    case (let value?, nil):
      let pattern = try value.text(remedy: "Put the pattern in single quotes.")
      do throws(LinePattern.Problem) {
        _ = try LinePattern(pattern)
      } catch {
        throw value.problem(error.what, remedy: error.remedy)
      }
      return .pattern(pattern)
    case (nil, let value?):
      var phrases: [String] = []
      for element in try value.elements(like: #"["Shared by"]"#) {
        phrases.append(try element.line(remedy: "Put the phrase in quotes, on one line."))
      }
      guard !phrases.isEmpty else {
        throw value.problem("there is no phrase here", remedy: "Give at least one.")
      }
      return .phrases(phrases)
    default:
      throw rule.problem(
        "a rule needs either “pattern” or “phrases”",
        remedy: "Give a regular expression, or a list of texts to look for.")
    }
  }

  /// A rule stands in place of one of the same name in the base.
  static func inherit(_ own: Configuration, from base: Configuration, into extended: inout Configuration) {
    let names = Set(own.customRules.map(\.name))
    extended.customRules = base.customRules.filter { !names.contains($0.name) } + own.customRules
  }

  static func lines(_ configuration: Configuration) -> [String] {
    guard !configuration.customRules.isEmpty else { return [] }
    return ["\(name):"]
      + configuration.customRules.flatMap { rule in
        let matcher =
          switch rule.matcher {
          case .pattern(let pattern): "pattern: \(QuotedText.yaml(pattern))"
          case .phrases(let phrases):
            "phrases: [" + phrases.map(QuotedText.yaml).joined(separator: ", ") + "]"
          }
        let languages =
          rule.languages.isEmpty
          ? [] : ["languages: [" + rule.languages.map(QuotedText.yaml).joined(separator: ", ") + "]"]
        let fields =
          [matcher] + languages + [
            "class: \(rule.residueClass.name)", "severity: \(rule.severity.rawValue)",
            "message: \(QuotedText.yaml(rule.message))", "remedy: \(QuotedText.yaml(rule.remedy))",
          ]
        return ["  - name: \(rule.name)"] + fields.map { "    \($0)" }
      }
  }
}
