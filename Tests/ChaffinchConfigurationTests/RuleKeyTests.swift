import Testing

@testable import ChaffinchConfiguration
@testable import ChaffinchLint

@Suite("The keys about rules are read, or every fault in them is named with its place")
struct RuleKeyTests {
  private func decode(_ text: String) throws(ConfigurationProblems) -> Configuration {
    try ConfigurationFile.decode(Array(text.utf8), file: "c.yml")
  }

  private func message(_ text: String) -> String? {
    do throws(ConfigurationProblems) {
      let configuration = try decode(text)
      return ConfigurationLoader.unknownRules(in: configuration, known: configuration.ruleNames).first?
        .message
    } catch {
      return error.problems.first?.message
    }
  }

  @Test("rules are read in all their forms")
  func rules() throws {
    let rules = try decode(
      """
      rules:
        image-caption: off
        no-body: "on"
        promo-block: error
        comment-block: {severity: note, min-confidence: 0.8}
        related-block:
          min-confidence: 1
      """
    ).rules
    #expect(
      rules == [
        "image-caption": RuleSetting(level: .off), "no-body": RuleSetting(level: .on),
        "promo-block": RuleSetting(level: .error),
        "comment-block": RuleSetting(level: .note, minConfidence: 0.8),
        "related-block": RuleSetting(minConfidence: 1),
      ])
  }

  @Test("a rule of one's own has all its fields, and defaults")
  func customRules() throws {
    let rules = try decode(
      """
      custom-rules:
        - name: desk-mark
          pattern: '^\\[ref:\\d+\\]'
          class: navigation
          message: mark of the desk
        - name: own2
          phrases: ["Shared by", 'x: y']
          languages: [en, "no"]
          class: promo
          severity: error
          message: note
          remedy: Drop it.
      """
    ).customRules
    #expect(rules.map(\.name) == ["desk-mark", "own2"])
    #expect(rules.map(\.matcher) == [.pattern(#"^\[ref:\d+\]"#), .phrases(["Shared by", "x: y"])])
    #expect(rules.map(\.severity) == [.warning, .error])
    #expect(rules[1].languages == ["en", "no"] && rules[1].remedy == "Drop it.")
    #expect(rules.allSatisfy { $0.compiled() != nil })
  }

  @Test("overrides and ignores are read")
  func lists() throws {
    let configuration = try decode(
      """
      overrides:
        - files: news/
          preset: gentle
          rules: {no-body: off}
          cue-phrases: {related: [word]}
        - {files: ["*.md", "!a.md"], min-confidence: 0.9}
      ignore:
        - {rule: no-body, files: "*.txt", reason: short}
        - rule: promo-block
          fingerprint: 1:promo-block:0123456789abcdef
          text: Subscribe
          reason: quoted
      exclude: drafts/
      min-score: 80
      fail-on: never
      """)
    #expect(configuration.overrides.map(\.files.globs) == [["news/"], ["*.md", "!a.md"]])
    #expect(configuration.overrides[0].configuration.rules == ["no-body": RuleSetting(level: .off)])
    #expect(configuration.overrides[0].configuration.cuePhrases.count == 1)
    #expect(configuration.overrides[1].configuration.minConfidence == 0.9)
    #expect(configuration.ignores.map(\.rule) == ["no-body", "promo-block"])
    #expect(configuration.ignores.map(\.location.line) == [8, 9])
    #expect(configuration.excludes.globs == ["drafts/"])
    #expect(configuration.gate == Gate(failOn: .never, minScore: 80))
  }

  @Test(
    "a fault has its line, its column and a remedy",
    arguments: [
      (
        "rules: {related-blok: off}",
        "c.yml:1:9: there is no rule “related-blok”. Did you mean “related-block”?"
      ),
      (
        "rules: {no-body: warn}",
        "c.yml:1:18: there is no level “warn”. Use one of off, on, note, warning, error."
      ),
      (
        "rules: {no-body: 1}",
        "c.yml:1:18: expected text, found a number. Use one of off, on, note, warning, error."
      ),
      (
        "rules: {no-body: {severty: note}}",
        "c.yml:1:19: there is no key “severty” here. Did you mean “severity”?"
      ),
      (
        "rules: {no-body: {min-confidence: 2}}",
        "c.yml:1:35: min-confidence is out of range. Give a number from 0 to 1, such as 0.8."
      ),
      (
        "overrides:\n  - files: a\n    preset: gentel",
        "c.yml:3:13: there is no preset “gentel”. Did you mean “gentle”?"
      ),
      (
        "overrides:\n  - files: a\n    rules:\n      no-boddy: off",
        "c.yml:4:7: there is no rule “no-boddy”. Did you mean “no-body”?"
      ),
      (
        "overrides:\n  - preset: gentle",
        "c.yml:2:5: there is no “files” here. Add it, as in {files: [\"archive/**\"], preset: gentle}."
      ),
      (
        "overrides:\n  - files: a\n    min-score: 5",
        "c.yml:3:5: there is no key “min-score” here. "
          + "Use one of files, preset, min-confidence, rules, cue-phrases."
      ),
      (
        "exclude: [\"[a\"]",
        "c.yml:1:11: the glob “[a” can never match. Write it as in .gitignore, such as news/** or *.md; close its brackets."
      ),
      (
        "ignore:\n  - {rule: no-body, reason: x}",
        "c.yml:2:5: an ignore entry needs “files”, “fingerprint” or “text”. "
          + "Say which findings are meant, or turn the rule off under rules."
      ),
      (
        "ignore: [{rule: no-body, files: a}]",
        "c.yml:1:10: there is no “reason” here. "
          + "Add it, as in {rule: related-block, files: [\"poems/**\"], reason: refrains}."
      ),
      (
        "ignore: [{rule: no-body, fingerprint: '1:promo-block:0123456789abcdef', reason: x}]",
        "c.yml:1:39: “1:promo-block:0123456789abcdef” is not a fingerprint of “no-body”. "
          + "Copy it from the JSON report, such as 1:no-body:0123456789abcdef."
      ),
      ("min-score: 101", "c.yml:1:12: min-score is out of range. Give a number from 0 to 100, such as 80."),
      ("fail-on: warnings", "c.yml:1:10: there is no level “warnings”. Did you mean “warning”?"),
    ])
  func faults(text: String, expected: String) { #expect(message(text) == expected) }

  @Test(
    "a fault in a rule of one's own says what is wrong with it",
    arguments: [
      ("name: no-body, phrases: [a]", "there is already a rule “no-body”"),
      ("name: Desk, phrases: [a]", "the name “Desk” is not in kebab-case"),
      ("name: desk, pattern: '(a'", "not a regular expression"),
      ("name: desk, pattern: '(a+)+'", "the pattern may take too long"),
      ("name: desk", "a rule needs either “pattern” or “phrases”"),
      ("name: desk, pattern: a, phrases: [a]", "a rule needs either “pattern” or “phrases”"),
      ("name: desk, phrases: []", "there is no phrase here"),
      ("name: desk, phrases: [' ']", "expected text on one line"),
      ("name: desk, phrases: [a], languages: [no]", "expected text, found true or false"),
      ("name: desk, phrases: [a], languages: [deutsch]", "“deutsch” is not a language code"),
      ("name: desk, phrases: [a], severity: off", "expected text, found true or false"),
    ])
  func customRuleFaults(fields: String, what: String) throws {
    let found = try #require(message("custom-rules: [{\(fields), class: promo, message: m}]"))
    #expect(found.hasPrefix("c.yml:1:") && found.contains(": \(what)"), "\(found)")
  }

  @Test("two rules of one name are a fault, and a rule of one's own may be named by others")
  func names() {
    let rule = "{name: desk-mark, phrases: [a], class: promo, message: m}"
    #expect(message("custom-rules: [\(rule), \(rule)]")?.contains("already") == true)
    #expect(message("custom-rules: [\(rule)]\nrules: {desk-mark: error}") == nil)
  }

  @Test("what an effective configuration prints is read as what it is")
  func roundTrip() throws {
    let text = ConfigurationKeys.all.filter { $0.name != ExtendKey.name && $0.name != OverridesKey.name }
      .flatMap { $0.example }.joined(separator: "\n")
    let configuration = try decode(text)
    let lines = ConfigurationKeys.all.flatMap { $0.lines(configuration) }.joined(separator: "\n")
    let again = try decode(lines)
    #expect(again.rules == configuration.rules && again.customRules == configuration.customRules)
    #expect(again.excludes == configuration.excludes && again.gate == configuration.gate)
    #expect(again.ignores.map(\.exemption) == configuration.ignores.map(\.exemption))
    #expect(!configuration.rules.isEmpty && !configuration.customRules.isEmpty)
    #expect(!configuration.ignores.isEmpty && !configuration.excludes.isEmpty)
  }
}

@Suite("A configuration to begin with, and the schema, follow from the keys")
struct GeneratedConfigurationTests {
  private func decode(_ text: String) throws -> Configuration {
    let configuration = try ConfigurationFile.decode(Array(text.utf8), file: "c.yml")
    #expect(ConfigurationLoader.unknownRules(in: configuration, known: configuration.ruleNames).isEmpty)
    return configuration
  }

  @Test(
    "each preset is read without a fault and says what it promises", arguments: StarterConfiguration.allCases)
  func presets(starter: StarterConfiguration) throws {
    let configuration = try decode(starter.text)
    for key in ConfigurationKeys.all { #expect(starter.text.contains("\n# \(key.summary)\n")) }
    switch starter {
    case .news: #expect(configuration == Configuration(preset: .balanced))
    case .web:
      #expect(configuration.preset == .balanced && configuration.gate.failOn == .warning)
      #expect(configuration.rules["comment-block"]?.level == .note)
    case .training:
      #expect(configuration.preset == .strict && configuration.gate == Gate(minScore: 80))
    }
  }

  @Test("what stands in comments is read without a fault, too")
  func examples() throws {
    for key in ConfigurationKeys.all {
      let configuration = try decode(key.example.joined(separator: "\n"))
      #expect(configuration != Configuration(), "the example of \(key.name) says nothing")
    }
  }
}
