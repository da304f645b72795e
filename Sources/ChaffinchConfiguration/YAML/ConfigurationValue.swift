import ChaffinchInput
import ChaffinchText
import Yams

/// A value of a configuration file, with its location, read as the type that a key wants.
struct ConfigurationValue {
  /// Where the value stands.
  let location: ConfigurationLocation
  private let node: Node

  init(_ node: Node, in file: String) {
    location = ConfigurationLocation(file: file, line: node.mark?.line, column: node.mark?.column)
    self.node = node
  }

  /// A key of a mapping.
  struct Key {
    let name: String
    let location: ConfigurationLocation
  }

  /// The text; `remedy` says what would be right.
  func text(remedy: String) throws(ConfigurationProblem) -> String {
    guard case .scalar(let scalar) = node, isTagged(.str) else { throw mismatch("text", remedy) }
    return scalar.string
  }

  /// The number, which may be no finite one; `example` shows in the remedy what would be right.
  func number(like example: String) throws(ConfigurationProblem) -> Double {
    guard isTagged(.int) || isTagged(.float), let number = node.float else {
      throw mismatch("a number", "Write a number, such as \(example).")
    }
    return number
  }

  /// The values of the list.
  func elements(like example: String) throws(ConfigurationProblem) -> [ConfigurationValue] {
    guard case .sequence(let sequence) = node else {
      throw mismatch("a list", "Write a list, such as \(example).")
    }
    return sequence.map { ConfigurationValue($0, in: location.file) }
  }

  /// The keys and values of the mapping; YAML lets none stand twice.
  func entries(like example: String) throws(ConfigurationProblem) -> [(Key, ConfigurationValue)] {
    guard case .mapping(let mapping) = node else {
      throw mismatch("keys with values", "Write a key with its value, such as \(example).")
    }
    var entries: [(Key, ConfigurationValue)] = []
    for (key, value) in mapping {
      let keyLocation = ConfigurationValue(key, in: location.file).location
      guard case .scalar(let scalar) = key else {
        throw ConfigurationProblem(keyLocation, "a key must be a word", remedy: "Write \(example).")
      }
      entries.append(
        (Key(name: scalar.string, location: keyLocation), ConfigurationValue(value, in: location.file)))
    }
    return entries
  }

  /// A problem at this value.
  func problem(_ what: String, remedy: String) -> ConfigurationProblem {
    ConfigurationProblem(location, what, remedy: remedy)
  }

  /// Whether it is text.
  var isText: Bool { if case .scalar = node { isTagged(.str) } else { false } }

  /// Whether it has keys with values.
  var hasKeys: Bool { if case .mapping = node { true } else { false } }

  /// True or false, which YAML also writes on and off; nil for other values.
  var truth: Bool? { if case .scalar = node, isTagged(.bool) { node.bool } else { nil } }

  /// Whether there is a key without a value, or nothing at all.
  var isEmpty: Bool { isTagged(.null) }

  private func mismatch(_ wanted: String, _ remedy: String) -> ConfigurationProblem {
    problem("expected \(wanted), found \(found)", remedy: remedy)
  }

  private var found: String {
    switch node {
    case .mapping: return "keys with values"
    case .sequence: return "a list"
    case .alias: return "an alias"
    case .scalar:
      let names: [Tag.Name: String] = [
        .str: "text", .int: "a number", .float: "a number", .null: "nothing", .bool: "true or false",
        .timestamp: "a date",
      ]
      return names[Tag.Name(rawValue: node.tag.description)] ?? "a value of another type"
    }
  }

  private func isTagged(_ name: Tag.Name) -> Bool { node.tag.description == name.rawValue }
}

extension ConfigurationValue {
  /// The values of a mapping that may have the keys `names`, and no others; `example` shows one in the remedy.
  func fields(
    _ names: [String], required: [String] = [], like example: String
  ) throws(ConfigurationProblem) -> [String: ConfigurationValue] {
    var fields: [String: ConfigurationValue] = [:]
    for (key, value) in try entries(like: example) {
      guard names.contains(key.name) else {
        throw ConfigurationProblem(
          key.location, "there is no key \(QuotedText.shown(key.name)) here",
          remedy: Suggestion.remedy(for: key.name, among: names))
      }
      fields[key.name] = value
    }
    for name in required where fields[name] == nil {
      throw problem("there is no “\(name)” here", remedy: "Add it, as in \(example).")
    }
    return fields
  }

  /// One of `words`; `what` names what they are.
  func word(of what: String, among words: [String]) throws(ConfigurationProblem) -> String {
    let text = try text(remedy: "Use one of \(words.joined(separator: ", ")).")
    guard words.contains(text) else {
      throw problem(
        "there is no \(what) \(QuotedText.shown(text))", remedy: Suggestion.remedy(for: text, among: words))
    }
    return text
  }

  /// A number within `range`; `what` names it.
  func number(
    _ what: String, in range: ClosedRange<Int>, like example: String
  ) throws(ConfigurationProblem) -> Double {
    let number = try number(like: example)
    guard number >= Double(range.lowerBound), number <= Double(range.upperBound) else {
      throw problem(
        "\(what) is out of range",
        remedy: "Give a number from \(range.lowerBound) to \(range.upperBound), such as \(example).")
    }
    return number
  }

  /// Text with a letter, a digit or a sign in it, on one line.
  func line(remedy: String) throws(ConfigurationProblem) -> String {
    let text = try text(remedy: remedy)
    guard text.contains(where: { !$0.isWhitespace }), !text.contains(where: \.isNewline) else {
      throw problem("expected text on one line", remedy: remedy)
    }
    return text
  }

  /// A list, or one value in place of a list of one.
  func oneOrMore(like example: String) throws(ConfigurationProblem) -> [ConfigurationValue] {
    isText ? [self] : try elements(like: example)
  }

  /// Globs relative to the folder of the file, one or a list.
  func globs() throws(ConfigurationProblem) -> PathGlobs {
    var globs: [String] = []
    for element in try oneOrMore(like: #"["news/**"]"#) {
      let glob = try element.text(remedy: #"Put the glob in quotes, such as "news/**"."#)
      guard PathGlobs.canMatch(glob) else {
        throw element.problem(
          "the glob \(QuotedText.shown(glob)) can never match",
          remedy: "Write it as in .gitignore, such as news/** or *.md; close its brackets.")
      }
      globs.append(glob)
    }
    return PathGlobs(globs, folder: NamedFile.folder(of: location.file))
  }
}

extension PathGlobs {
  /// The globs as a list of YAML on one line.
  var yaml: String { "[" + globs.map(QuotedText.yaml).joined(separator: ", ") + "]" }
}
