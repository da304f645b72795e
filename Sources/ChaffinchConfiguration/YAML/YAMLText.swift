import Yams

/// Reads YAML that nobody has checked: every fault becomes a problem with its location, and no text costs more than its size.
enum YAMLText {
  /// The root of the YAML document in `bytes`; nil where it is empty.
  static func root(of bytes: [UInt8], in file: String) throws(ConfigurationProblem) -> ConfigurationValue? {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationProblem(
        ConfigurationLocation(file: file, line: firstInvalidLine(bytes)), "not UTF-8",
        remedy: "Save the file as UTF-8 text.")
    }
    if let location = AliasCheck.firstAlias(bytes) {
      throw ConfigurationProblem(
        ConfigurationLocation(file: file, line: location.line, column: location.column),
        "aliases are not supported",
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
    var location = ConfigurationLocation(file: file)
    var what = "not valid YAML"
    var remedy = "Fix or remove the line."
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      location = ConfigurationLocation(file: file, line: mark.line, column: mark.column)
      what += problem.hasPrefix("Maximum nesting") ? " (nested too deeply)" : " (\(problem))"
    case .reader(let problem, let offset, _, let text):
      location.line = offset.map { text.prefix($0).count { $0.isNewline } + 1 }
      what += " (\(problem))"
      remedy = "Save the file as UTF-8 text without control characters."
    case .duplicatedKeysInMapping(let keys, let context):
      location = ConfigurationLocation(file: file, line: context.mark.line, column: context.mark.column)
      what = "the key \(QuotedText.shown(keys.first ?? "")) occurs twice"
      remedy = "Keep one of them."
    default: break
    }
    return ConfigurationProblem(location, what, remedy: remedy)
  }
}

/// Looks for YAML aliases (`*name`) before the parser does.
///
/// A few aliases of aliases stand for billions of values, and the parser compares keys by all that they stand for. So
/// they are refused unread. Text is taken for an alias only beside text like an anchor (`&name`), which every alias needs.
enum AliasCheck {
  /// The 1-based line and column of the first alias; nil where there is none.
  ///
  /// O(n) in the bytes.
  static func firstAlias(_ bytes: [UInt8]) -> (line: Int, column: Int)? {
    var hasAnchor = false
    var alias: Int?
    for index in bytes.indices where begins(bytes, at: index) {
      if bytes[index] == UInt8(ascii: "&") { hasAnchor = true } else { alias = alias ?? index }
    }
    guard hasAnchor, let alias else { return nil }
    let before = bytes[..<alias]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (
      before.count { $0 == 0x0A } + 1,
      String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1
    )
  }

  /// Whether an anchor or an alias may begin at `index`: its sign, where a value may begin, and its name.
  private static func begins(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "*") else { return false }
    guard index + 1 < bytes.count, isNameByte(bytes[index + 1]) else { return false }
    guard index > 0 else { return true }
    // Beside white space and YAML's own signs, a byte beyond ASCII may end a line break of Unicode.
    let previous = bytes[index - 1]
    return previous <= 0x20 || previous >= 0x80 || "[]{},:?-".utf8.contains(previous)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
