import ArgumentParser
import Chaffinch
import ChaffinchCore
import ChaffinchLint
import ChaffinchReport
import Foundation

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two reports: what became better and worse, by rule and site.",
    discussion: """
      Takes two reports in the format json or jsonl.

      Exit codes: 0 not worse, 1 the score of the run or of a site fell by more than --tolerance, 2 usage or a report that \
      could not be read.
      """)

  @Argument(help: "The report of the earlier run.")
  var before: String

  @Argument(help: "The report of the later run.")
  var after: String

  @Option(help: "How many points the score may fall, 0 to 100.")
  var tolerance = 0.5

  @Option(help: "The format on standard output: text, markdown or json.")
  var format = ComparisonFormat.text

  func validate() throws {
    guard (0...100).contains(tolerance) else {
      throw ValidationError("--tolerance takes a number from 0 to 100.")
    }
  }

  func run() throws {
    let comparison: ReportComparison
    comparison = ReportComparison(
      before: try SavedReport(path: before), after: try SavedReport(path: after))
    let isWorse = comparison.isWorse(tolerance: tolerance)
    try StandardOutput.write(format.bytes(of: comparison, isWorse: isWorse))
    if isWorse { throw ExitCode(1) }
  }
}

/// The ways to show a comparison.
enum ComparisonFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case markdown
  case json

  /// So many sites are shown to people; JSON has them all.
  private static let shownSites = 20

  func bytes(of comparison: ReportComparison, isWorse: Bool) -> [UInt8] {
    switch self {
    case .text: TerminalMessage.bytes(of: Self.text(comparison, isWorse))
    case .markdown: Array(Self.markdown(comparison, isWorse).utf8)
    case .json: Self.json(comparison, isWorse)
    }
  }

  /// The tables of a comparison: a title, the heads, the rows.
  private static func tables(_ comparison: ReportComparison) -> [(title: String, rows: [[String]])] {
    let overall = [
      ["", "before", "after", "change"],
      ["score", score(comparison.score.before), score(comparison.score.after), change(comparison.score)],
      ["documents", "\(comparison.texts.before)", "\(comparison.texts.after)", signed(comparison.texts)],
      [
        "findings", "\(comparison.findings.before)", "\(comparison.findings.after)",
        signed(comparison.findings),
      ],
    ]
    let rules = comparison.rules.map { rule in
      [
        rule.name, "\(rule.findings.before)", "\(rule.findings.after)", signed(rule.findings),
        signed(rule.points.before - rule.points.after),
      ]
    }
    let sites = comparison.sites.prefix(shownSites).map { site in
      [
        site.name, score(site.score.before), score(site.score.after), change(site.score),
        signed(site.findings),
      ]
    }
    var tables = [("Run", overall)]
    if !rules.isEmpty {
      tables.append(("Rules", [["rule", "before", "after", "findings", "points gained"]] + rules))
    }
    if !sites.isEmpty {
      tables.append(("Sites", [["site", "before", "after", "score", "findings"]] + sites))
    }
    return tables
  }

  private static func closing(_ comparison: ReportComparison, _ isWorse: Bool) -> [String] {
    var lines = [
      "\(countText(comparison.newFindings, "new finding")), \(comparison.goneFindings) gone; "
        + "\(countText(comparison.newTexts, "new document")), \(comparison.goneTexts) gone."
    ]
    let hidden = comparison.sites.count - shownSites
    if hidden > 0 { lines.append("\(countText(hidden, "more site")) changed: see --format json.") }
    return lines + [isWorse ? "Worse." : "Not worse."]
  }

  private static func text(_ comparison: ReportComparison, _ isWorse: Bool) -> String {
    let tables = tables(comparison).map { TextTable.aligned($0.rows) }
    return (tables + [closing(comparison, isWorse).joined(separator: "\n")]).joined(separator: "\n\n")
  }

  private static func markdown(_ comparison: ReportComparison, _ isWorse: Bool) -> String {
    let tables = tables(comparison).map { title, rows in
      "### \(title)\n\n" + MarkdownTable.text(rows)
    }
    return (["## Chaffinch: before and after"] + tables + closing(comparison, isWorse)).joined(
      separator: "\n\n") + "\n"
  }

  private static func json(_ comparison: ReportComparison, _ isWorse: Bool) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(ComparisonJSON(comparison, isWorse: isWorse)) else { return [] }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  private static func score(_ score: Double?) -> String { score.map { String(format: "%.1f", $0) } ?? "-" }

  private static func change(_ change: ReportComparison.Change<Double?>) -> String {
    guard let before = change.before, let after = change.after else { return "-" }
    return signed(after - before)
  }

  private static func signed(_ change: ReportComparison.Change<Int>) -> String {
    let difference = change.after - change.before
    return difference > 0 ? "+\(difference)" : "\(difference)"
  }

  private static func signed(_ points: Double) -> String {
    let text = String(format: "%+.1f", points)
    return text == "-0.0" || text == "+0.0" ? "0.0" : text
  }
}

/// A comparison as JSON; fields may be added under the same version, never renamed.
private struct ComparisonJSON: Encodable {
  struct Change<Value: Encodable>: Encodable {
    var before: Value
    var after: Value
  }

  struct Rule: Encodable {
    var rule: String
    var findings: Change<Int>
    var points: Change<Double>
  }

  struct Site: Encodable {
    var site: String
    var texts: Change<Int>
    var findings: Change<Int>
    var score: Change<Double?>
  }

  var schemaVersion = 1
  var isWorse: Bool
  var score: Change<Double?>
  var texts: Change<Int>
  var findings: Change<Int>
  var newFindings: Int
  var goneFindings: Int
  var newTexts: Int
  var goneTexts: Int
  var rules: [Rule]
  var sites: [Site]

  init(_ comparison: ReportComparison, isWorse: Bool) {
    func change<Value: Encodable>(_ change: ReportComparison.Change<Value>) -> Change<Value> {
      Change(before: change.before, after: change.after)
    }
    self.isWorse = isWorse
    score = change(comparison.score)
    texts = change(comparison.texts)
    findings = change(comparison.findings)
    newFindings = comparison.newFindings
    goneFindings = comparison.goneFindings
    newTexts = comparison.newTexts
    goneTexts = comparison.goneTexts
    rules = comparison.rules.map {
      Rule(rule: $0.name, findings: change($0.findings), points: change($0.points))
    }
    sites = comparison.sites.map {
      Site(site: $0.name, texts: change($0.texts), findings: change($0.findings), score: change($0.score))
    }
  }
}
