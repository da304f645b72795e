/// `min-score`: the score below which a document makes a run fail.
enum MinScoreKey: ConfigurationKey {
  static let name = "min-score"
  static let summary = "lint ends with exit code 1 if a document scores less than this, 0 to 100."
  static let example = ["min-score: 80"]
  static let schema: SchemaText = ["type": "number", "minimum": 0, "maximum": 100]

  static func read(
    _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem) {
    configuration.gate.minScore = try value.number(name, in: 0...100, like: "80")
  }

  static func inherit(_ own: Configuration, from base: Configuration, into extended: inout Configuration) {
    extended.gate.minScore = own.gate.minScore ?? base.gate.minScore
  }

  static func lines(_ configuration: Configuration) -> [String] {
    configuration.gate.minScore.map { ["\(name): \($0)"] } ?? []
  }
}
