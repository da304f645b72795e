import ChaffinchInput

/// `extend`: a configuration file to build on, relative to the file that names it.
enum ExtendKey: ConfigurationKey {
  static let name = "extend"
  static let summary = "A configuration file to build on, relative to this one."
  static let example = ["extend: ../shared.yml"]
  static let schema = SchemaText.someText

  static func read(
    _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem) {
    let path = try value.text(remedy: "Give the path of a file, such as ../base.yml.")
    configuration.base = Configuration.Base(
      path: NamedFile.path(path, relativeTo: value.location.file), location: value.location)
  }

  /// The base's own base is part of it already.
  static func inherit(_ own: Configuration, from base: Configuration, into extended: inout Configuration) {}

  /// Nothing: an effective configuration holds what it extends.
  static func lines(_ configuration: Configuration) -> [String] { [] }
}
