import ChaffinchInput
import ChaffinchLint
import ChaffinchText

/// What a configuration file or the command line's options say; nil and empty where they say nothing.
///
/// The keys of the file are in ``ConfigurationKeys``, one file each.
package struct Configuration: Sendable, Equatable {
  /// How sure the labeller must be, by name.
  package var preset: LabellerPreset?
  /// The probability above which a line is residue, 0…1; stands above the preset.
  package var minConfidence: Double?
  /// What is decided about rules, by their names.
  package var rules: [String: RuleSetting] = [:]
  /// Which rules the command line picks out.
  package var selection = RuleSelection()
  /// The user's own rules.
  package var customRules: [CustomRuleDefinition] = []
  /// Cue phrases beside the shipped ones.
  package var cuePhrases: [Lexicon.Phrase]
  /// What holds for some files only; later ones stand above earlier ones.
  package var overrides: [PathOverride] = []
  /// Findings that are passed over.
  package var ignores: [IgnoreEntry] = []
  /// The files that are passed over.
  package var excludes = PathGlobs([])
  /// When a document makes a run fail.
  package var gate = Gate()
  /// The file that this one builds on.
  var base: Base?
  /// The names of rules that the file uses, and where.
  var namedRules: [NamedRule] = []

  /// A file named by `extend`, and where it is named.
  struct Base: Sendable, Equatable {
    let path: String
    let place: ConfigurationPlace
  }

  /// The name of a rule where it is used.
  struct NamedRule: Sendable, Equatable {
    let name: String
    let place: ConfigurationPlace
  }

  /// The file's name.
  package static let fileName = ".chaffinch.yml"

  /// Makes a configuration; the default says nothing.
  package init(
    preset: LabellerPreset? = nil, minConfidence: Double? = nil, cuePhrases: [Lexicon.Phrase] = []
  ) {
    self.preset = preset
    self.minConfidence = minConfidence
    self.cuePhrases = cuePhrases
  }

  /// This configuration on top of `base`: each key decides what of the other it keeps.
  package func extending(_ base: Configuration) -> Configuration {
    var extended = self
    for key in ConfigurationKeys.all { key.inherit(self, from: base, into: &extended) }
    return extended
  }

  /// What is said of the files that the overrides with these numbers are about.
  func applying(overrides numbers: [Int]) -> Configuration {
    numbers.reduce(self) { overrides[$1].configuration.extending($0) }
  }

  /// The numbers of the overrides that are about the file at `path`.
  func overrideNumbers(for path: String) -> [Int] {
    overrides.indices.filter { overrides[$0].files.matches(path) }
  }

  /// The names of all rules there are in it.
  var ruleNames: [String] { RuleList.all.map { $0.metadata.name } + customRules.map(\.name) }

  /// What a run does with a document of this configuration.
  package var settings: DocumentSettings {
    DocumentSettings(
      minConfidence: (minConfidence ?? preset?.minConfidence).map(Float.init),
      lexicon: Lexicon.shipped.adding(cuePhrases),
      policy: RulePolicy(
        decisions: selecting.rules.compactMapValues(\.decision),
        customRules: customRules.compactMap { $0.compiled() }),
      gate: gate,
      rulesText: (RulesKey.lines(selecting) + CustomRulesKey.lines(self) + IgnoreKey.lines(self))
        .joined(separator: "\n"))
  }

  /// This configuration with what the command line picks out among its rules.
  var selecting: Configuration {
    var configuration = self
    for name in ruleNames {
      let level = selection.level(of: name, otherwise: rules[name]?.level)
      guard level != rules[name]?.level else { continue }
      configuration.rules[name, default: RuleSetting()].level = level
    }
    return configuration
  }
}

/// What a configuration says of some files only.
package struct PathOverride: Sendable, Equatable {
  /// The files.
  package let files: PathGlobs
  /// What is said of them, on top of what is said of all.
  package let configuration: Configuration
}
