/// The text of one configuration file.
enum ConfigurationFile {
  /// What `bytes` say; `file` is the path for messages.
  ///
  /// - Throws: ``ConfigurationProblems``, one for each key that is wrong.
  static func decode(_ bytes: [UInt8], file: String) throws(ConfigurationProblems) -> Configuration {
    var configuration = Configuration()
    var problems: [ConfigurationProblem] = []
    do throws(ConfigurationProblem) {
      guard let root = try YAMLText.root(of: bytes, in: file) else { return configuration }
      for (key, value) in try root.entries(like: "preset: strict") {
        do throws(ConfigurationProblem) {
          try read(key, value, into: &configuration)
        } catch {
          problems.append(error)
        }
      }
    } catch {
      problems.append(error)
    }
    guard problems.isEmpty else { throw ConfigurationProblems(problems: problems) }
    return configuration
  }

  private static func read(
    _ key: ConfigurationValue.Key, _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem) {
    guard let known = ConfigurationKeys.all.first(where: { $0.name == key.name }) else {
      throw ConfigurationProblem(
        key.place, "there is no key \(QuotedText.shown(key.name))",
        remedy: Suggestion.remedy(for: key.name, among: ConfigurationKeys.all.map { $0.name }))
    }
    try known.read(value, into: &configuration)
  }
}
