/// `exclude`: files and folders that `lint` passes over.
enum ExcludeKey: ConfigurationKey {
  static let name = "exclude"
  static let summary = "Files and folders that lint skips, as in .gitignore."
  static let example = ["exclude: [\"drafts/\", \"*.tmp.txt\"]"]
  static let schema = SchemaText.globs

  static func read(
    _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem) {
    configuration.excludes = try value.globs()
  }

  /// A file adds globs to those of its base; with `!` it takes back what the base leaves out.
  static func inherit(_ own: Configuration, from base: Configuration, into extended: inout Configuration) {
    extended.excludes = base.excludes.adding(own.excludes)
  }

  static func lines(_ configuration: Configuration) -> [String] {
    configuration.excludes.isEmpty ? [] : ["\(name): \(configuration.excludes.yaml)"]
  }
}
