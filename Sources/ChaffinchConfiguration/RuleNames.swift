/// Checks the names of rules that a configuration uses.
enum RuleNames {
  /// What is wrong with the names that `own` uses, `extended` being what it is with all that it extends.
  static func problems(in own: Configuration, extended: Configuration) -> [ConfigurationProblem] {
    let known = extended.ruleNames
    let names = Set(known)
    return own.namedRules.filter { !names.contains($0.name) }.map {
      problem($0.name, at: $0.place, known: known)
    }
  }

  static func problem(_ name: String, at place: ConfigurationPlace, known: [String]) -> ConfigurationProblem {
    ConfigurationProblem(
      place, "there is no rule \(QuotedText.shown(name))", remedy: Suggestion.remedy(for: name, among: known))
  }
}
