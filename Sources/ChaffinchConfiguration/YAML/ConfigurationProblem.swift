/// A location in a configuration file.
struct ConfigurationLocation: Sendable, Hashable {
  /// The file's path as messages show it.
  var file: String
  /// 1-based; nil for the file as a whole.
  var line: Int?
  /// 1-based, in Unicode scalars.
  var column: Int?

  var text: String { ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":") }
}

/// What is wrong with a configuration: where, what, and the remedy.
///
/// The file's name and text in it are untrusted: escape `message` at the sink.
package struct ConfigurationProblem: Error, Sendable, Hashable {
  /// Where it is.
  let location: ConfigurationLocation
  /// What is wrong, without a full stop.
  let what: String
  /// What the user can do about it, a full sentence.
  let remedy: String

  init(_ location: ConfigurationLocation, _ what: String, remedy: String) {
    self.location = location
    self.what = what
    self.remedy = remedy
  }

  /// Location, fault and remedy, such as `.chaffinch.yml:1:1: there is no key “prest”. Did you mean “preset”?`.
  package var message: String { "\(location.text): \(what). \(remedy)" }
}

extension ConfigurationProblem {
  /// A name that none of the `known` rules has.
  static func unknownRule(_ name: String, at location: ConfigurationLocation, known: [String]) -> Self {
    ConfigurationProblem(
      location, "there is no rule \(QuotedText.shown(name))",
      remedy: Suggestion.remedy(for: name, among: known))
  }
}

/// All that is wrong with the configurations of a run.
package struct ConfigurationProblems: Error, Sendable, Hashable {
  /// The problems, those of one file together and each once.
  package let problems: [ConfigurationProblem]
}
