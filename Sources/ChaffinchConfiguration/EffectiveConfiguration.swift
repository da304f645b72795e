import ChaffinchCore
import ChaffinchInput
import ChaffinchLint
import ChaffinchText

/// The configuration that a document is judged with, and where it comes from.
package struct EffectiveConfiguration: Sendable {
  /// The document or folder it was asked for.
  let path: String
  /// The configuration, with all that its file extends, the overrides and the defaults.
  let configuration: Configuration
  /// The files it comes from, the closest first and then what that extends; none where there is no file.
  let files: [String]
  /// The globs of the overrides that are part of it.
  let overrides: [PathGlobs]

  /// A configuration file of the same effect, headed by comments that say where it comes from.
  ///
  /// Paths and phrases are quoted, with control characters escaped.
  package var yaml: String {
    var lines = ["# for \(QuotedText.yaml(path))"]
    lines += files.enumerated().map { "# \($0 == 0 ? "from" : "which extends") \(QuotedText.yaml($1))" }
    if files.isEmpty { lines.append("# from no file") }
    lines += overrides.map { "# with the overrides for \($0.yaml)" }
    for key in ConfigurationKeys.all { lines += key.lines(configuration) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Every rule there is, with the severity it has here; nil where it is off.
  package var rules: [(rule: RuleMetadata, severity: Severity?)] {
    let all = RuleList.all.map { $0.metadata } + configuration.customRules.map(\.metadata)
    return all.map { rule in
      let decision = configuration.rules[rule.name]?.decision
      return (rule, decision?.isOn == false ? nil : decision?.severity ?? rule.severity)
    }
  }
}
