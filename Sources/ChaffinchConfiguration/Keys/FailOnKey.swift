import ChaffinchLint

/// `fail-on`: the severity from which findings make a run fail.
enum FailOnKey: ConfigurationKey {
  static let name = "fail-on"
  static let summary =
    "The lowest severity that makes lint end with exit code 1: note, warning, error or never."
  static let example = ["fail-on: warning"]

  private static let levels = FailureLevel.allCases.map(\.rawValue)

  static var schema: SchemaText { .word(levels) }

  static func read(
    _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem) {
    configuration.gate.failOn = FailureLevel(rawValue: try value.word(of: "level", among: levels))
  }

  static func inherit(_ own: Configuration, from base: Configuration, into extended: inout Configuration) {
    extended.gate.failOn = own.gate.failOn ?? base.gate.failOn
  }

  static func lines(_ configuration: Configuration) -> [String] {
    configuration.gate.failOn.map { ["\(name): \($0.rawValue)"] } ?? []
  }
}
