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

/// Finds the configuration of each document of a run, and makes its settings.
///
/// From file to settings: ``ClosestFile`` finds the file of a folder; ``ConfigurationLoader`` reads it into a
/// ``Configuration``, key by key (``ConfigurationKeys``), and puts it on top of the file that it extends;
/// ``LayeredConfiguration`` applies the overrides for a document and puts the command line on top;
/// ``RunSettingsBuilder`` turns each combination of a file and of its overrides into ``DocumentSettings``, once.
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

  /// The settings of documents by their ``InputDocument/path`` and ``InputDocument/folder``.
  ///
  /// Reads every configuration file of the run, so that a fault in one comes to light before a document is judged.
  ///
  /// - Throws: ``ConfigurationProblems`` with the faults of all files.
  package mutating func settings(
    of documents: [FileLocation]
  ) throws(ConfigurationProblems) -> RunSettings {
    var problems: [ConfigurationProblem] = []
    var builder = RunSettingsBuilder()
    builder.setDefault(try whole(of: namedFile))
    for folder in Set(documents.map { $0.folder }).sorted() {
      guard namedFile == nil, let file = file(forFolder: folder) else { continue }
      do throws(ConfigurationProblems) {
        builder.set(try whole(of: file), file: file, folder: folder)
      } catch {
        problems += error.problems.filter { !problems.contains($0) }
      }
    }
    problems += builder.unknownNames(in: commandLine)
    guard problems.isEmpty else { throw ConfigurationProblems(problems: problems) }
    for document in documents { builder.addDocument(path: document.path, folder: document.folder) }
    return builder.build()
  }

  /// The configuration of the document or folder at `path`, and the files it comes from.
  ///
  /// - Throws: ``ConfigurationProblems`` with the faults of its files.
  package mutating func effective(at path: String) throws(ConfigurationProblems) -> EffectiveConfiguration {
    let file = source == .closest ? search.path(forDocumentAt: path) : namedFile
    var files: [String] = []
    if let file { files = try loader.load(file).files }
    let whole = try whole(of: file)
    var builder = RunSettingsBuilder()
    builder.setDefault(whole)
    let problems = builder.unknownNames(in: commandLine)
    guard problems.isEmpty else { throw ConfigurationProblems(problems: problems) }
    let numbers = whole.file.overrideNumbers(for: path)
    let configuration = whole.merged(overrides: numbers).extending(Configuration(preset: .balanced))
    return EffectiveConfiguration(
      path: path, configuration: configuration.applyingSelection, files: files,
      overrides: numbers.map { whole.file.overrides[$0].files })
  }

  /// What is passed over of the entries of `folder`, as ``InputDocument/folder`` has it; nil where its file has a fault.
  package mutating func excludes(inFolder folder: String) -> PathGlobs? {
    try? whole(of: namedFile ?? file(forFolder: folder)).merged(overrides: []).excludes
  }

  private var namedFile: String? { if case .file(let file) = source { file } else { nil } }

  private mutating func file(forFolder folder: String) -> String? {
    source == .closest ? search.path(from: folder) : nil
  }

  /// The configuration of `file`, with all that it extends, before the command line.
  private mutating func whole(of file: String?) throws(ConfigurationProblems) -> LayeredConfiguration {
    guard let file else { return LayeredConfiguration(file: Configuration(), commandLine: commandLine) }
    return LayeredConfiguration(
      file: try loader.load(file).configuration, commandLine: commandLine)
  }
}

/// The configuration that a document is judged with, and where it comes from.
package struct EffectiveConfiguration: Sendable {
  /// The document or folder it was asked for.
  let path: String
  /// The configuration, with all that its file extends, the overrides and the defaults.
  let configuration: Configuration
  /// The files it comes from, the closest first and then what that extends; none where there is no file.
  let files: [String]
  /// The globs of the overrides that are part of it.
  let overrides: [PathGlobs]

  /// A configuration file of the same effect, headed by comments that say where it comes from.
  ///
  /// Paths and phrases are quoted, with control characters escaped.
  package var yaml: String {
    var lines = ["# for \(QuotedText.yaml(path))"]
    lines += files.enumerated().map { "# \($0 == 0 ? "from" : "which extends") \(QuotedText.yaml($1))" }
    if files.isEmpty { lines.append("# from no file") }
    lines += overrides.map { "# with the overrides for \($0.yaml)" }
    for key in ConfigurationKeys.all { lines += key.lines(configuration) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Every rule there is, with the severity it has here; nil where it is off.
  package var rules: [(rule: RuleMetadata, severity: Severity?)] {
    let all = RuleList.all.map { $0.metadata } + configuration.customRules.map(\.metadata)
    return all.map { rule in
      let decision = configuration.rules[rule.name]?.decision
      return (rule, decision?.isOn == false ? nil : decision?.severity ?? rule.severity)
    }
  }
}
