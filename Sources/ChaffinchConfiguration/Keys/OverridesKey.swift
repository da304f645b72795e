/// `overrides`: what holds for some files only.
enum OverridesKey: ConfigurationKey {
  static let name = "overrides"
  static let summary = "Other values of some keys for some files; later entries override earlier ones."
  static let example = [
    "overrides:", "  - files: [\"archive/**\"]", "    preset: gentle", "    rules: {encoding-damage: off}",
  ]

  private static var keys: [any ConfigurationKey.Type] { ConfigurationKeys.all.filter { $0.isPerPath } }

  static var schema: SchemaText {
    let properties = keys.map { ($0.name, $0.schema.described($0.summary)) }
    return .list(of: .keys([("files", .globs)] + properties, required: ["files"]))
  }

  static func read(
    _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem) {
    for element in try value.elements(like: "- files: [\"archive/**\"]") {
      let fields = try element.fields(
        ["files"] + keys.map { $0.name }, required: ["files"],
        like: "{files: [\"archive/**\"], preset: gentle}")
      var part = Configuration()
      for key in keys {
        if let value = fields[key.name] { try key.read(value, into: &part) }
      }
      guard let files = try fields["files"]?.globs() else { continue }
      configuration.namedRules += part.namedRules
      part.namedRules = []
      configuration.overrides.append(PathOverride(files: files, configuration: part))
    }
  }

  /// The file's own overrides stand above those of its base.
  static func inherit(_ own: Configuration, from base: Configuration, into extended: inout Configuration) {
    extended.overrides = base.overrides + own.overrides
  }

  static func lines(_ configuration: Configuration) -> [String] {
    guard !configuration.overrides.isEmpty else { return [] }
    return ["\(name):"]
      + configuration.overrides.flatMap { override in
        let lines = keys.flatMap { $0.lines(override.configuration) }
        return ["  - files: \(override.files.yaml)"] + lines.map { "    \($0)" }
      }
  }
}
