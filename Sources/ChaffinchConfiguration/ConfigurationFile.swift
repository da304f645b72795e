/// The text of one configuration file.
enum ConfigurationFile {
  /// What `bytes` say; `file` is the path for messages.
  ///
  /// - Throws: ``ConfigurationProblems``, one for each key that is wrong.
  static func decode(_ bytes: [UInt8], file: String) throws(ConfigurationProblems) -> Configuration {
    let contents = contents(of: bytes, file: file)
    guard contents.problems.isEmpty else { throw ConfigurationProblems(problems: contents.problems) }
    return contents.configuration
  }

  /// What a file says as far as it can be read, and what is wrong with it.
  struct Contents {
    var configuration = Configuration()
    var problems: [ConfigurationProblem] = []
    /// Whether all rules of the user's own could be read, so that their names are known.
    var knowsRules = true
  }

  /// All that can be read of `bytes`.
  static func contents(of bytes: [UInt8], file: String) -> Contents {
    var contents = Contents()
    do throws(ConfigurationProblem) {
      guard let root = try YAMLText.root(of: bytes, in: file) else { return contents }
      for (key, value) in try root.entries(like: "preset: strict") {
        do throws(ConfigurationProblem) {
          try read(key, value, into: &contents.configuration)
        } catch {
          contents.problems.append(error)
          if key.name == CustomRulesKey.name { contents.knowsRules = false }
        }
      }
    } catch {
      contents.problems.append(error)
      contents.knowsRules = false
    }
    return contents
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
