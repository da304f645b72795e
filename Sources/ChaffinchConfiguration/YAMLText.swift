import Yams

/// Reads YAML that nobody has checked: every fault becomes a problem with its place, and no text costs more than its size.
enum YAMLText {
  /// The root of the YAML document in `bytes`; nil where it is empty.
  static func root(of bytes: [UInt8], in file: String) throws(ConfigurationProblem) -> ConfigurationValue? {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationProblem(
        ConfigurationPlace(file: file, line: firstInvalidLine(bytes)), "not UTF-8",
        remedy: "Save the file as UTF-8 text.")
    }
    if let place = AliasCheck.firstAlias(bytes) {
      throw ConfigurationProblem(
        ConfigurationPlace(file: file, line: place.line, column: place.column), "aliases are not supported",
        remedy: "Write the value out; write text with * or & in quotes.")
    }
    do {
      // The encoding is named, because the default asks the environment and prints what it finds there.
      let node = try Parser(yaml: text, encoding: .utf8).singleRoot()
      let value = node.map { ConfigurationValue($0, in: file) }
      return value?.isEmpty == true ? nil : value
    } catch {
      throw problem(error, in: file)
    }
  }

  private static func firstInvalidLine(_ bytes: [UInt8]) -> Int? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }

  private static func problem(_ error: any Error, in file: String) -> ConfigurationProblem {
    var place = ConfigurationPlace(file: file)
    var what = "not valid YAML"
    var remedy = "Mend or remove the line."
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      place = ConfigurationPlace(file: file, line: mark.line, column: mark.column)
      what += problem.hasPrefix("Maximum nesting") ? " (nested too deeply)" : " (\(problem))"
    case .reader(let problem, let offset, _, let text):
      place.line = offset.map { text.prefix($0).count { $0.isNewline } + 1 }
      what += " (\(problem))"
      remedy = "Save the file as UTF-8 text without control characters."
    case .duplicatedKeysInMapping(let keys, let context):
      place = ConfigurationPlace(file: file, line: context.mark.line, column: context.mark.column)
      what = "the key \(QuotedText.shown(keys.first ?? "")) stands twice"
      remedy = "Keep one of them."
    default: break
    }
    return ConfigurationProblem(place, what, remedy: remedy)
  }
}
