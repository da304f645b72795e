import ChaffinchLint

/// `preset`: how sure the labeller must be, by name.
enum PresetKey: ConfigurationKey {
  static let name = "preset"
  static let summary =
    "How likely a line must be residue: strict finds more, gentle hardly ever takes body for residue."
  static let example = ["preset: balanced"]
  static let isPerPath = true

  static var schema: SchemaText { .word(LabellerPreset.allCases.map(\.rawValue)) }

  static func read(
    _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem) {
    let names = LabellerPreset.allCases.map(\.rawValue)
    let text = try value.text(remedy: "Use one of \(names.joined(separator: ", ")).")
    guard let preset = LabellerPreset(rawValue: text) else {
      throw value.problem(
        "there is no preset \(QuotedText.shown(text))", remedy: Suggestion.remedy(for: text, among: names))
    }
    configuration.preset = preset
  }

  static func inherit(_ own: Configuration, from base: Configuration, into extended: inout Configuration) {
    extended.preset = own.preset ?? base.preset
  }

  /// Nothing where `min-confidence` stands above the preset.
  static func lines(_ configuration: Configuration) -> [String] {
    guard let preset = configuration.preset, configuration.minConfidence == nil else { return [] }
    return ["\(name): \(preset.rawValue)  # \(MinConfidenceKey.name): \(preset.minConfidence)"]
  }
}
