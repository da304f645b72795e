import ArgumentParser
import ChaffinchCore
import ChaffinchLint
import ChaffinchReport
import Foundation

struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format on standard output, text by default:", discussion: ReportOptions.formatList,
      valueName: "format"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "A further report: to a file, or without =PATH to standard output. Repeatable; all come from one run.",
      valueName: "format[=path]"))
  var output: [String] = []

  @Flag(
    help:
      "Report one letter per line: B body, T title, M metadata, \(ReportOptions.letters) residue, - blank.")
  var labels = false

  @Flag(
    help:
      "In the text reports, show every document and finding in the order they are read, not only the worst."
  )
  var all = false

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(
      "In the text reports, show only what makes the exit code 1, without tables and closing lines.",
      discussion: "These are the findings at or above --fail-on, and the documents below --min-score."))
  var quiet = false

  @Flag(help: "Leave everything that quotes the texts out of the reports.")
  var redact = false

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  private static let formatNames = ReportFormats.all.map(\.name).joined(separator: ", ")

  /// The formats and what each is good for, a line each.
  private static let formatList = ReportFormats.all.map { "\($0.name): \($0.summary)" }.joined(
    separator: "\n")

  /// The letters of the classes of residue.
  private static let letters = LineClass.residue.map { String(UnicodeScalar($0.letter)) }.joined(
    separator: " ")

  func validate() throws {
    let toStandardOutput = further.count { $0.path == nil }
    guard toStandardOutput + (format == nil ? 0 : 1) <= 1 else {
      throw ValidationError(
        "Only one report can go to standard output: give the others a file, as in json=report.json.")
    }
    if let unnamed = further.first(where: { $0.path == "" })?.format {
      throw ValidationError(
        "--output \(unnamed)= names no file: write a path after the =, as in \(unnamed)=report.")
    }
    let paths = further.filter { !$0.format.isEmpty }.compactMap(\.path)
    guard Set(paths.map { URL(filePath: $0).absoluteURL.standardized.path }).count == paths.count
    else {
      throw ValidationError("Two reports cannot go to one file: give each --output its own path.")
    }
    for name in further.map(\.format) + [format].compactMap({ $0 })
    where ReportFormats.named(name) == nil {
      throw ValidationError("There is no format “\(name)”. The formats are \(Self.formatNames).")
    }
  }

  /// Opens all reports that were asked for; text on standard output unless something else was.
  func open(customRules: [RuleMetadata] = []) throws -> ReportWriters {
    let hasStandardOutput = further.contains { $0.path == nil }
    let first = hasStandardOutput ? [] : [ReportTarget(format: format ?? "text")]
    return try ReportWriters(
      first + further, color: color, text: TextOptions(showsAll: all, isQuiet: quiet),
      customRules: customRules)
  }

  /// Asks for what `reports` and the flags of this group show.
  func set(_ options: inout LintOptions, for reports: ReportWriters) {
    options.includesLabels = labels
    options.includesSnippets = reports.needs.contains(.snippets)
    options.includesLanguage = reports.needs.contains(.language)
    options.includesSource = reports.needs.contains(.source)
  }

  /// The reports of `--output`.
  private var further: [ReportTarget] { output.map(ReportTarget.init) }
}

extension ColorChoice: ExpressibleByArgument {}
