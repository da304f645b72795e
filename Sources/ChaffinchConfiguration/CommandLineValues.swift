/// What is said on the command line as `key=value`, such as `rules.image-caption=off`, the value in YAML.
package enum CommandLineValues {
  /// The option that messages name.
  private static let option = "--set"

  /// What all `settings` say together, later ones on top.
  ///
  /// - Throws: ``ConfigurationProblems`` with the faults of all.
  package static func configuration(_ settings: [String]) throws(ConfigurationProblems) -> Configuration {
    var whole = Configuration()
    var problems: [ConfigurationProblem] = []
    for setting in settings {
      do throws(ConfigurationProblems) {
        let next = try configuration(setting)
        let named = whole.namedRules + next.namedRules
        whole = next.extending(whole)
        whole.namedRules = named
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw ConfigurationProblems(problems: problems) }
    return whole
  }

  private static func configuration(_ setting: String) throws(ConfigurationProblems) -> Configuration {
    let location = ConfigurationLocation(file: "\(option) \(setting)")
    let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !setting.contains(where: \.isNewline) else {
      throw ConfigurationProblems(problems: [
        ConfigurationProblem(location, "no value", remedy: "Write key=value, such as preset=strict.")
      ])
    }
    let keys = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let lines = keys.enumerated().map { depth, key in
      String(repeating: "  ", count: depth) + QuotedText.yaml(String(key)) + ":"
    }
    // A value may begin like a mapping in a line of its own, so it stands behind its key.
    let text = lines.joined(separator: "\n") + " " + parts[1]
    do throws(ConfigurationProblems) {
      let configuration = try ConfigurationFile.decode(Array(text.utf8), file: option)
      guard configuration.base == nil, configuration.overrides.isEmpty, configuration.ignores.isEmpty else {
        throw ConfigurationProblems(problems: [
          ConfigurationProblem(
            location, "\(parts[0]) can only be set in a file", remedy: "Name the file with --config.")
        ])
      }
      return configuration
    } catch {
      // Lines and columns would be those of a text that nobody has written.
      throw ConfigurationProblems(
        problems: error.problems.map { ConfigurationProblem(location, $0.what, remedy: $0.remedy) })
    }
  }
}
