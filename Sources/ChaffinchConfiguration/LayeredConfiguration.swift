import ChaffinchLint

/// What a file says, and the command line, which stands above all that it says of single files.
struct LayeredConfiguration {
  /// The file with all that it extends.
  var file: Configuration
  /// What the command line says.
  let commandLine: Configuration

  /// What holds for a document that the overrides of the file with these numbers are about.
  func merged(overrides numbers: [Int]) -> Configuration {
    var merged = commandLine.extending(file.applying(overrides: numbers))
    merged.overrides = []
    return merged
  }
}

extension Configuration {
  /// This configuration on top of `base`: each key decides what of the other it keeps.
  func extending(_ base: Configuration) -> Configuration {
    var extended = self
    for key in ConfigurationKeys.all { key.inherit(self, from: base, into: &extended) }
    return extended
  }

  /// What is said of the files that the overrides with these numbers are about.
  func applying(overrides numbers: [Int]) -> Configuration {
    numbers.reduce(self) { overrides[$1].configuration.extending($0) }
  }

  /// What a run does with a document of this configuration.
  var settings: DocumentSettings {
    DocumentSettings(
      minConfidence: (minConfidence ?? preset?.minConfidence).map(Float.init),
      lexicon: Lexicon.shipped.adding(cuePhrases),
      policy: RulePolicy(
        decisions: applyingSelection.rules.compactMapValues(\.decision),
        customRules: customRules.compactMap { $0.compiled() }),
      gate: gate,
      rulesText: (RulesKey.lines(applyingSelection) + CustomRulesKey.lines(self) + IgnoreKey.lines(self))
        .joined(separator: "\n"))
  }

  /// This configuration with what the command line picks out among its rules.
  var applyingSelection: Configuration {
    var configuration = self
    for name in ruleNames {
      let level = selection.level(of: name, otherwise: rules[name]?.level)
      guard level != rules[name]?.level else { continue }
      configuration.rules[name, default: RuleSetting()].level = level
    }
    return configuration
  }
}
