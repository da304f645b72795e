import ArgumentParser
import ChaffinchCore
import ChaffinchReport
import Foundation

struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format on standard output, text unless told otherwise:", discussion: ReportOptions.formatList,
      valueName: "format"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "A further report into a file, or without =PATH on standard output. Repeatable, and all come from one run.",
      valueName: "format[=path]"))
  var output: [String] = []

  @Flag(help: "Report one letter per line: B body, T title, M metadata, R C N P K O residue, - blank.")
  var labels = false

  @Flag(help: "Leave everything out of the reports that quotes the texts.")
  var redact = false

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  private static let formatNames = ReportFormats.all.map(\.name).joined(separator: ", ")

  /// The formats and what each is good for, a line each.
  private static let formatList = ReportFormats.all.map { "\($0.name): \($0.summary)" }.joined(
    separator: "\n")

  func validate() throws {
    let toStandardOutput = output.filter { !$0.contains("=") }
    guard toStandardOutput.count + (format == nil ? 0 : 1) <= 1 else {
      throw ValidationError(
        "Only one report can go to standard output: give the others a file, as in json=report.json.")
    }
    if let unnamed = output.first(where: { $0.hasSuffix("=") && $0.firstIndex(of: "=") == $0.indices.last }) {
      throw ValidationError(
        "--output \(unnamed) names no file: write a path behind the sign, as in \(unnamed)report.")
    }
    let paths = output.compactMap { $0.split(separator: "=", maxSplits: 1).dropFirst().first }
    guard Set(paths.map { URL(filePath: String($0)).absoluteURL.standardized.path }).count == paths.count
    else {
      throw ValidationError("Two reports cannot go to one file: give each --output a path of its own.")
    }
    for name in output.map({ String($0.prefix { $0 != "=" }) }) + [format].compactMap({ $0 })
    where ReportFormats.named(name) == nil {
      throw ValidationError("There is no format “\(name)”. The formats are \(Self.formatNames).")
    }
  }

  /// Opens all reports that were asked for; text on standard output unless something else was.
  func open(customRules: [RuleMetadata] = []) throws -> ReportWriters {
    var targets: [(format: String, path: String?)] = output.map { wish in
      let parts = wish.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
    }
    if !targets.contains(where: { $0.path == nil }) { targets.insert((format ?? "text", nil), at: 0) }
    return try ReportWriters(targets, color: color, customRules: customRules)
  }
}

extension ColorChoice: ExpressibleByArgument {}
