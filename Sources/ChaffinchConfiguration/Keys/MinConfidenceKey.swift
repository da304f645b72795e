/// `min-confidence`: the probability above which a line is residue, in place of the preset's.
enum MinConfidenceKey: ConfigurationKey {
  static let name = "min-confidence"
  static let summary = "The probability, 0 to 1, above which a line is residue; replaces the preset's."
  static let example = ["min-confidence: 0.75"]
  static let schema = SchemaText.probability
  static let isPerPath = true

  static func read(
    _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem) {
    configuration.minConfidence = try value.number(name, in: 0...1, like: "0.65")
  }

  /// A preset of the file's own stands above the base's number as above the base's preset.
  static func inherit(_ own: Configuration, from base: Configuration, into extended: inout Configuration) {
    if own.preset == nil, own.minConfidence == nil { extended.minConfidence = base.minConfidence }
  }

  static func lines(_ configuration: Configuration) -> [String] {
    configuration.minConfidence.map { ["\(name): \($0)"] } ?? []
  }
}
