import ChaffinchInput
import ChaffinchText

extension ConfigurationValue {
  /// The values of a mapping that may have the keys `names`, and no others; `example` shows one in the remedy.
  func fields(
    _ names: [String], required: [String] = [], like example: String
  ) throws(ConfigurationProblem) -> [String: ConfigurationValue] {
    var fields: [String: ConfigurationValue] = [:]
    for (key, value) in try entries(like: example) {
      guard names.contains(key.name) else {
        throw ConfigurationProblem(
          key.place, "there is no key \(QuotedText.shown(key.name)) here",
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
    return PathGlobs(globs, folder: NamedFile.folder(of: place.file))
  }
}

extension PathGlobs {
  /// The globs as a list of YAML on one line.
  var yaml: String { "[" + globs.map(QuotedText.yaml).joined(separator: ", ") + "]" }
}
