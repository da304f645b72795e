/// One key of the configuration file: how it is read, inherited and written.
///
/// A new key is one file in `Keys/` and one line in ``ConfigurationKeys``.
protocol ConfigurationKey: Sendable {
  /// The key as the file has it, in kebab-case.
  static var name: String { get }

  /// Reads `value` into `configuration`.
  static func read(
    _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem)

  /// Makes `extended`, a copy of `own`, say what `own` leaves to `base`, the file that `extend` names.
  static func inherit(_ own: Configuration, from base: Configuration, into extended: inout Configuration)

  /// The lines of YAML that say what `configuration` says of this key; none where that is nothing.
  static func lines(_ configuration: Configuration) -> [String]
}

/// The keys of the configuration file.
enum ConfigurationKeys {
  /// All keys, in the order in which they are shown.
  static let all: [any ConfigurationKey.Type] = [
    ExtendKey.self, PresetKey.self, MinConfidenceKey.self, CuePhrasesKey.self,
  ]
}
