/// One key of the configuration file: how it is read, inherited, written and explained.
///
/// A new key is one file in `Keys/` and one line in ``ConfigurationKeys``.
protocol ConfigurationKey: Sendable {
  /// The key as the file has it, in kebab-case.
  static var name: String { get }

  /// What the key is for, a sentence.
  static var summary: String { get }

  /// Lines of YAML that show the key with a value; they are read without a fault.
  static var example: [String] { get }

  /// What the JSON Schema says of the value.
  static var schema: SchemaText { get }

  /// Whether the key may stand in an element of `overrides`.
  static var isPerPath: Bool { get }

  /// Reads `value` into `configuration`.
  static func read(
    _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem)

  /// Makes `extended`, a copy of `own`, say what `own` leaves to `base`, the file that `extend` names.
  static func inherit(_ own: Configuration, from base: Configuration, into extended: inout Configuration)

  /// The lines of YAML that say what `configuration` says of this key; none where that is nothing.
  static func lines(_ configuration: Configuration) -> [String]
}

extension ConfigurationKey {
  static var isPerPath: Bool { false }
}

/// The keys of the configuration file.
enum ConfigurationKeys {
  /// All keys, in the order in which they are shown.
  static let all: [any ConfigurationKey.Type] = [
    ExtendKey.self, PresetKey.self, MinConfidenceKey.self, RulesKey.self, CustomRulesKey.self,
    CuePhrasesKey.self, OverridesKey.self, IgnoreKey.self, ExcludeKey.self, MinScoreKey.self, FailOnKey.self,
  ]
}
