/// A place in a configuration file.
package struct ConfigurationPlace: Sendable, Hashable {
  /// The file's path as messages show it.
  package var file: String
  /// 1-based; nil for the file as a whole.
  package var line: Int?
  /// 1-based, in Unicode scalars.
  package var column: Int?

  var text: String { ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":") }
}

/// What is wrong with a configuration: where, what, and the remedy.
///
/// The file's name and text in it are untrusted: escape `message` at the sink.
package struct ConfigurationProblem: Error, Sendable, Hashable {
  /// Where it is.
  package let place: ConfigurationPlace
  /// What is wrong, without a full stop.
  package let what: String
  /// What the user can do about it, a full sentence.
  package let remedy: String

  init(_ place: ConfigurationPlace, _ what: String, remedy: String) {
    self.place = place
    self.what = what
    self.remedy = remedy
  }

  /// Place, fault and remedy, such as `.chaffinch.yml:1:1: there is no key “prest”. Did you mean “preset”?`.
  package var message: String { "\(place.text): \(what). \(remedy)" }
}

/// All that is wrong with the configurations of a run.
package struct ConfigurationProblems: Error, Sendable, Hashable {
  /// The problems, those of one file together and each once.
  package let problems: [ConfigurationProblem]
}
