import Yams

/// A value of a configuration file, with its place, read as the type that a key wants.
struct ConfigurationValue {
  /// Where the value stands.
  let place: ConfigurationPlace
  private let node: Node

  init(_ node: Node, in file: String) {
    place = ConfigurationPlace(file: file, line: node.mark?.line, column: node.mark?.column)
    self.node = node
  }

  /// A key of a mapping.
  struct Key {
    let name: String
    let place: ConfigurationPlace
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
    return sequence.map { ConfigurationValue($0, in: place.file) }
  }

  /// The keys and values of the mapping; YAML lets none stand twice.
  func entries(like example: String) throws(ConfigurationProblem) -> [(Key, ConfigurationValue)] {
    guard case .mapping(let mapping) = node else {
      throw mismatch("keys with values", "Write a key with its value, such as \(example).")
    }
    var entries: [(Key, ConfigurationValue)] = []
    for (key, value) in mapping {
      let keyPlace = ConfigurationValue(key, in: place.file).place
      guard case .scalar(let scalar) = key else {
        throw ConfigurationProblem(keyPlace, "a key must be a word", remedy: "Write \(example).")
      }
      entries.append((Key(name: scalar.string, place: keyPlace), ConfigurationValue(value, in: place.file)))
    }
    return entries
  }

  /// A problem at this value.
  func problem(_ what: String, remedy: String) -> ConfigurationProblem {
    ConfigurationProblem(place, what, remedy: remedy)
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
