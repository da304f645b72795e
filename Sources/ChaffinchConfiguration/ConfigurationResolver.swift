import ChaffinchCore
import ChaffinchInput
import ChaffinchLint
import ChaffinchText

/// Where configurations come from.
package enum ConfigurationSource: Sendable, Equatable {
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
package struct ConfigurationResolver: Sendable {
  private let source: ConfigurationSource
  private let commandLine: Configuration
  private var loader = ConfigurationLoader()
  private var search = ClosestFile(named: Configuration.fileName)

  /// Takes files from `source`; what `overrides` says, such as the command line, stands above them.
  package init(_ source: ConfigurationSource, overrides: Configuration = Configuration()) {
    self.source = source
    commandLine = overrides
  }

  /// The settings of the documents in `folders`, which are ``InputDocument/folder`` of each.
  ///
  /// - Throws: ``ConfigurationProblems`` with the faults of all files.
  package mutating func settings(of folders: Set<String>) throws(ConfigurationProblems) -> RunSettings {
    try settings(of: folders.sorted().map { FileLocation(path: $0, folder: $0) })
  }

  /// The settings of documents by their ``InputDocument/path`` and ``InputDocument/folder``.
  ///
  /// Reads every configuration file of the run, so that a fault in one comes to light before a document is judged.
  ///
  /// - Throws: ``ConfigurationProblems`` with the faults of all files.
  package mutating func settings(
    of documents: [FileLocation]
  ) throws(ConfigurationProblems) -> RunSettings {
    var problems: [ConfigurationProblem] = []
    var builder = SettingsBuilder()
    builder.takeOthers(try whole(of: namedFile))
    for folder in Set(documents.map { $0.folder }).sorted() {
      guard namedFile == nil, let file = file(forFolder: folder) else { continue }
      do throws(ConfigurationProblems) {
        builder.take(try whole(of: file), file: file, folder: folder)
      } catch {
        problems += error.problems.filter { !problems.contains($0) }
      }
    }
    problems += builder.unknownNames(in: commandLine)
    guard problems.isEmpty else { throw ConfigurationProblems(problems: problems) }
    for document in documents { builder.take(path: document.path, folder: document.folder) }
    return builder.result
  }

  /// The configuration of the document or folder at `path`, and the files it comes from.
  ///
  /// - Throws: ``ConfigurationProblems`` with the faults of its files.
  package mutating func effective(at path: String) throws(ConfigurationProblems) -> EffectiveConfiguration {
    let file = source == .closest ? search.path(forDocumentAt: path) : namedFile
    var files: [String] = []
    if let file { files = try loader.load(file).files }
    let whole = try whole(of: file)
    var builder = SettingsBuilder()
    builder.takeOthers(whole)
    let problems = builder.unknownNames(in: commandLine)
    guard problems.isEmpty else { throw ConfigurationProblems(problems: problems) }
    let numbers = whole.configuration.overrideNumbers(for: path)
    let configuration = whole.selecting(overrides: numbers).extending(Configuration(preset: .balanced))
    return EffectiveConfiguration(
      path: path, configuration: configuration.selecting, files: files,
      overrides: numbers.map { whole.configuration.overrides[$0].files })
  }

  /// What is passed over of the entries of `folder`, as ``InputDocument/folder`` has it; nil where its file has a fault.
  package mutating func excludes(inFolder folder: String) -> PathGlobs? {
    try? whole(of: namedFile ?? file(forFolder: folder)).selecting(overrides: []).excludes
  }

  private var namedFile: String? { if case .file(let file) = source { file } else { nil } }

  private mutating func file(forFolder folder: String) -> String? {
    source == .closest ? search.path(from: folder) : nil
  }

  /// The configuration of `file`, with all that it extends, before the command line.
  private mutating func whole(of file: String?) throws(ConfigurationProblems) -> FileConfiguration {
    guard let file else { return FileConfiguration(configuration: Configuration(), commandLine: commandLine) }
    return FileConfiguration(
      configuration: try loader.load(file).configuration, commandLine: commandLine)
  }
}

/// What a file says, and the command line, which stands above all that it says of single files.
struct FileConfiguration {
  let configuration: Configuration
  let commandLine: Configuration

  /// What holds for a file that the overrides with these numbers are about.
  func selecting(overrides numbers: [Int]) -> Configuration {
    var selected = commandLine.extending(configuration.applying(overrides: numbers))
    selected.overrides = []
    return selected
  }
}
