/// A place in a configuration file.
public struct ConfigurationPlace: Sendable, Hashable {
  /// The file's path as messages show it.
  public var file: String
  /// 1-based; nil for the file as a whole.
  public var line: Int?
  /// 1-based, in Unicode scalars.
  public var column: Int?

  var text: String { ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":") }
}

/// What is wrong with a configuration: where, what, and the remedy.
///
/// The file's name and text in it are untrusted: escape `message` at the sink.
public struct ConfigurationProblem: Error, Sendable, Hashable {
  /// Where it is.
  public let place: ConfigurationPlace
  /// What is wrong, without a full stop.
  public let what: String
  /// What the user can do about it, a full sentence.
  public let remedy: String

  init(_ place: ConfigurationPlace, _ what: String, remedy: String) {
    self.place = place
    self.what = what
    self.remedy = remedy
  }

  /// Place, fault and remedy, such as `.chaffinch.yml:1:1: there is no key “prest”. Did you mean “preset”?`.
  public var message: String { "\(place.text): \(what). \(remedy)" }
}

/// All that is wrong with the configurations of a run.
public struct ConfigurationProblems: Error, Sendable, Hashable {
  /// The problems, those of one file together and each once.
  public let problems: [ConfigurationProblem]
}
