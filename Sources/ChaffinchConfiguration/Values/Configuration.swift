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
  var rules: [String: RuleSetting] = [:]
  /// Which rules the command line picks out.
  package var selection = RuleSelection()
  /// The user's own rules.
  var customRules: [CustomRuleDefinition] = []
  /// Cue phrases beside the shipped ones.
  var cuePhrases: [Lexicon.Phrase] = []
  /// What holds for some files only; later ones stand above earlier ones.
  var overrides: [PathOverride] = []
  /// Findings that are passed over.
  var ignores: [IgnoreEntry] = []
  /// The files that are passed over.
  var excludes = PathGlobs([])
  /// When a document makes a run fail.
  var gate = Gate()
  /// The file that this one builds on.
  var base: Base?
  /// The names of rules that the file uses, and where.
  var namedRules: [NamedRule] = []

  /// A file named by `extend`, and where it is named.
  struct Base: Sendable, Equatable {
    let path: String
    let location: ConfigurationLocation
  }

  /// The name of a rule where it is used.
  struct NamedRule: Sendable, Equatable {
    let name: String
    let location: ConfigurationLocation
  }

  /// The file's name.
  package static let fileName = ".chaffinch.yml"

  /// The numbers of the overrides that are about the file at `path`.
  func overrideNumbers(for path: String) -> [Int] {
    overrides.indices.filter { overrides[$0].files.matches(path) }
  }

  /// The names of all rules there are in it.
  var ruleNames: [String] { RuleList.all.map { $0.metadata.name } + customRules.map(\.name) }
}

/// What a configuration says of some files only.
struct PathOverride: Sendable, Equatable {
  /// The files.
  let files: PathGlobs
  /// What is said of them, on top of what is said of all.
  let configuration: Configuration
}
