import ChaffinchCore
import ChaffinchLint

/// What the configurations of a run come to.
package struct RunSettings: Sendable {
  /// The settings of each document.
  package let documents: FolderSettings
  /// The ignores that are about a document of the run, and whose rule is on there.
  package let ignores: [IgnoreEntry]
  /// The user's own rules, by name.
  package let customRules: [RuleMetadata]
}

/// Makes the settings of a run's documents, each combination of a file and of its overrides once.
struct RunSettingsBuilder {
  private struct Source {
    var configuration: LayeredConfiguration
    /// The settings by the numbers of the overrides that they follow from.
    var known: [[Int]: DocumentSettings] = [:]
    /// The ignores that no document of the run was covered by, so far.
    var uncovered: [IgnoreEntry]
  }

  /// By the path of the file; empty for documents without one.
  private var sources: [String: Source] = [:]
  private var fileOfFolder: [String: String] = [:]
  private var byFolder: [String: DocumentSettings] = [:]
  private var byPath: [String: DocumentSettings] = [:]
  private var exemptions: [String: [Exemption]] = [:]
  private var covered: [IgnoreEntry] = []
  private var ignoreCount = 0
  private static let noFile = ""

  /// Sets the configuration of the documents whose folder has no file, or of all.
  mutating func setDefault(_ configuration: LayeredConfiguration) { add(configuration, file: Self.noFile) }

  /// Sets the configuration of the documents in `folder`, from `file`.
  mutating func set(_ configuration: LayeredConfiguration, file: String, folder: String) {
    fileOfFolder[folder] = file
    if sources[file] == nil { add(configuration, file: file) }
    byFolder[folder] = makeSettings(file, overrides: [])
  }

  private mutating func add(_ configuration: LayeredConfiguration, file: String) {
    var numbered = configuration
    for index in numbered.file.ignores.indices {
      numbered.file.ignores[index].number = ignoreCount
      ignoreCount += 1
    }
    sources[file] = Source(configuration: numbered, uncovered: numbered.file.ignores)
  }

  /// Adds a document of the run.
  mutating func addDocument(path: String, folder: String) {
    let file = fileOfFolder[folder] ?? Self.noFile
    guard let source = sources[file] else { return }
    let numbers = source.configuration.file.overrideNumbers(for: path)
    let settings = makeSettings(file, overrides: numbers)
    if !numbers.isEmpty { byPath[path] = settings }
    let ignores = source.configuration.merged(overrides: numbers).ignores.filter { $0.covers(path) }
    if !ignores.isEmpty { exemptions[path] = ignores.map(\.exemption) }
    guard !source.uncovered.isEmpty else { return }
    // Where its rule is off, an ignore has nothing to match.
    let isCovered = { (entry: IgnoreEntry) in
      entry.covers(path) && settings.policy.decisions[entry.rule]?.isOn != false
    }
    covered += source.uncovered.filter(isCovered)
    sources[file]?.uncovered.removeAll(where: isCovered)
  }

  private mutating func makeSettings(_ file: String, overrides numbers: [Int]) -> DocumentSettings {
    guard let source = sources[file] else { return DocumentSettings() }
    if let known = source.known[numbers] { return known }
    let settings = source.configuration.merged(overrides: numbers).settings
    sources[file]?.known[numbers] = settings
    return settings
  }

  /// What is wrong with the names that the command line picks out: no file of the run knows them.
  func unknownNames(in commandLine: Configuration) -> [ConfigurationProblem] {
    var known = RuleList.all.map { $0.metadata.name }
    for name in customRules.map(\.name) where !known.contains(name) { known.append(name) }
    let location = ConfigurationLocation(file: "command line")
    let names = commandLine.selection.names + commandLine.namedRules.map(\.name)
    return names.filter { !known.contains($0) }.map {
      ConfigurationProblem.unknownRule($0, at: location, known: known)
    }
  }

  /// The user's own rules in any file of the run, by name.
  private var customRules: [RuleMetadata] {
    let definitions = sources.sorted { $0.key < $1.key }
      .flatMap { $0.value.configuration.merged(overrides: []).customRules }
    let byName = Dictionary(definitions.map { ($0.name, $0.metadata) }) { first, _ in first }
    return byName.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The settings of all documents added.
  func build() -> RunSettings {
    var builder = self
    let defaults = builder.makeSettings(Self.noFile, overrides: [])
    return RunSettings(
      documents: FolderSettings(defaults, byFolder: byFolder, byPath: byPath, exemptions: exemptions),
      ignores: covered.sorted { $0.number < $1.number }, customRules: customRules)
  }
}
