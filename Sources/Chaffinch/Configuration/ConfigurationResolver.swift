import ChaffinchInput
import ChaffinchLabeller

/// Where configurations come from.
public enum ConfigurationSource: Sendable, Equatable {
  /// The closest `.chaffinch.yml`: in the folder of the document, else in the folder above it, up to the root.
  ///
  /// Only the closest file counts, as with Ruff; it says with `extend` if it builds on another.
  case closest
  /// One file for all documents.
  case file(String)
  /// No file.
  case none
}

/// Finds the configuration of each document of a run.
public struct ConfigurationResolver {
  private let source: ConfigurationSource
  private let overrides: Configuration
  private var loader = ConfigurationLoader()
  private var search = ClosestFile(named: Configuration.fileName)
  /// The settings that each file leads to.
  private var known: [String: DocumentSettings] = [:]

  /// Takes files from `source`; what `overrides` says, such as the command line, stands above them.
  public init(_ source: ConfigurationSource, overrides: Configuration = Configuration()) {
    self.source = source
    self.overrides = overrides
  }

  /// The settings of the documents in `folders`, which are ``InputDocument/folder`` of each.
  ///
  /// Reads every configuration file of the run, so that a fault in one comes to light before a document is judged.
  ///
  /// - Throws: ``ConfigurationProblems`` with the faults of all files.
  public mutating func settings(of folders: Set<String>) throws(ConfigurationProblems) -> FolderSettings {
    if case .file(let file) = source { return FolderSettings(try settings(ofFile: file)) }
    var problems: [ConfigurationProblem] = []
    var byFolder: [String: DocumentSettings] = [:]
    for folder in folders.sorted() {
      guard source == .closest, let file = search.path(from: folder) else { continue }
      do throws(ConfigurationProblems) {
        byFolder[folder] = try settings(ofFile: file)
      } catch {
        problems += error.problems.filter { !problems.contains($0) }
      }
    }
    guard problems.isEmpty else { throw ConfigurationProblems(problems: problems) }
    return FolderSettings(overrides.settings, byFolder: byFolder)
  }

  /// The configuration of the document or folder at `path`, and the files it comes from.
  ///
  /// - Throws: ``ConfigurationProblems`` with the faults of its files.
  public mutating func effective(at path: String) throws(ConfigurationProblems) -> EffectiveConfiguration {
    let file =
      switch source {
      case .closest: search.path(forDocumentAt: path)
      case .file(let path): Optional(path)
      case .none: String?.none
      }
    var loaded = ConfigurationLoader.Loaded(configuration: Configuration(), files: [])
    if let file { loaded = try loader.load(file) }
    let configuration = overrides.extending(loaded.configuration)
      .extending(Configuration(preset: .balanced))
    return EffectiveConfiguration(path: path, configuration: configuration, files: loaded.files)
  }

  private mutating func settings(ofFile file: String) throws(ConfigurationProblems) -> DocumentSettings {
    if let settings = known[file] { return settings }
    let settings = overrides.extending(try loader.load(file).configuration).settings
    known[file] = settings
    return settings
  }
}
