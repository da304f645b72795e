/// `min-confidence`: the probability above which a line is residue, in place of the preset's.
enum MinConfidenceKey: ConfigurationKey {
  static let name = "min-confidence"

  static func read(
    _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem) {
    let number = try value.number(like: "0.65")
    guard (0...1).contains(number) else {
      throw value.problem("\(name) is out of range", remedy: "Give a number from 0 to 1, such as 0.65.")
    }
    configuration.minConfidence = number
  }

  /// A preset of the file's own stands above the base's number as above the base's preset.
  static func inherit(_ own: Configuration, from base: Configuration, into extended: inout Configuration) {
    if own.preset == nil, own.minConfidence == nil { extended.minConfidence = base.minConfidence }
  }

  static func lines(_ configuration: Configuration) -> [String] {
    configuration.minConfidence.map { ["\(name): \($0)"] } ?? []
  }
}
