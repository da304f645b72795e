import ArgumentParser
import ChaffinchConfiguration
import ChaffinchInput
import ChaffinchLint

struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How likely a line must be residue: strict, balanced or gentle.",
      discussion: "strict finds more, gentle hardly ever takes body for residue. The default is balanced."))
  var preset: LabellerPreset?

  @Option(
    help: ArgumentHelp(
      "The probability, 0 to 1, above which a line is residue; replaces the preset's.",
      valueName: "probability"))
  var minConfidence: Double?

  @Option(
    help: ArgumentHelp(
      "Run only these rules, separated by commas, even those that a file turns off. Repeatable.",
      valueName: "rules"))
  var select: [String] = []

  @Option(
    help: ArgumentHelp(
      "Turn these rules off, separated by commas; overrides --select. Repeatable.", valueName: "rules"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      "A configuration key with its value, such as rules.image-caption=off. Repeatable.",
      valueName: "key=value"))
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      "The configuration file; replaces the closest \(Configuration.fileName) of each document.",
      valueName: "file"))
  var config: String?

  @Flag(help: "Use no configuration file.")
  var isolated = false

  @Flag(help: "Print the configuration of each path, and lint nothing.")
  var showConfig = false

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1, such as 0.65.")
    }
    if isolated, config != nil {
      throw ValidationError("--isolated and --config exclude each other: leave one of them out.")
    }
  }

  /// The settings of all documents of `source`.
  func settings(of source: InputSource) throws -> RunSettings {
    var resolver = try makeResolver()
    return try resolver.settings(of: source.locations)
  }

  /// Prints what `paths` are judged with, as documents of YAML.
  func show(_ paths: [String]) throws {
    var resolver = try makeResolver()
    let pages = try paths.map { try resolver.effective(at: $0).yaml }
    try? StandardOutput.write(Array(pages.joined(separator: "---\n").utf8))
  }

  /// The configuration of each folder, below what the options say.
  func makeResolver() throws(ConfigurationProblems) -> ConfigurationResolver {
    let source: ConfigurationSource = isolated ? .none : config.map { .file($0) } ?? .closest
    var overrides = try CommandLineValues.configuration(set)
    if preset != nil || minConfidence != nil {
      (overrides.preset, overrides.minConfidence) = (preset, minConfidence)
    }
    overrides.selection = RuleSelection(
      selected: select.isEmpty ? nil : Set(Self.names(select)), ignored: Set(Self.names(ignore)))
    return ConfigurationResolver(source, overrides: overrides)
  }

  private static func names(_ lists: [String]) -> [String] {
    lists.flatMap { $0.split(separator: ",") }.map { $0.filter { $0 != " " } }
  }
}

extension LabellerPreset: ExpressibleByArgument {}
