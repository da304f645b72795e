import ArgumentParser
import ChaffinchCore
import ChaffinchLint
import ChaffinchReport
import ChaffinchStorage
import Foundation

struct IndexShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what is in an index: sites, documents, lines, age, schema version.")

  @Argument(help: "The index.")
  var index: String

  @Option(help: "The format: text or json.")
  var format = Format.text

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  func run() throws {
    let file = try FingerprintIndex(path: index, for: .reading)
    defer { file.close() }
    let summary = try file.summary()
    let bytes =
      switch format {
      case .text: TerminalMessage.bytes(of: Self.text(summary))
      case .json: try Self.json(summary)
      }
    try StandardOutput.write(bytes)
  }

  private static func text(_ summary: IndexSummary) -> String {
    let documents = summary.sites.reduce(0) { $0 + $1.documents }
    let lines = summary.sites.reduce(0) { $0 + $1.lines }
    let head =
      "schema version \(summary.schemaVersion), \(countText(summary.sites.count, "site")), \(countText(documents, "document")), \(countText(lines, "line"))"
    guard !summary.sites.isEmpty else { return head }
    let rows = summary.sites.map { site in
      // A name is one row, whatever is in it; the other control characters are escaped where it is written.
      let name = site.name.split(omittingEmptySubsequences: false) { $0.isNewline }.joined(separator: "␤")
      return [
        "\(site.documents)", "\(site.lines)", String(date(site.oldest).prefix(10)),
        String(date(site.newest).prefix(10)), name,
      ]
    }
    return head + "\n\n" + TextTable.aligned([["DOCUMENTS", "LINES", "OLDEST", "NEWEST", "SITE"]] + rows)
  }

  private struct JSONSummary: Encodable {
    let schemaVersion: Int
    let documents: Int
    let lines: Int
    let sites: [Site]

    struct Site: Encodable {
      let name: String
      let documents: Int
      let lines: Int
      let oldest: String
      let newest: String
    }
  }

  private static func json(_ summary: IndexSummary) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let sites = summary.sites.map {
      JSONSummary.Site(
        name: $0.name, documents: $0.documents, lines: $0.lines, oldest: date($0.oldest),
        newest: date($0.newest))
    }
    let value = JSONSummary(
      schemaVersion: summary.schemaVersion, documents: sites.reduce(0) { $0 + $1.documents },
      lines: sites.reduce(0) { $0 + $1.lines }, sites: sites)
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }

  /// The time in UTC as ISO 8601 writes it.
  private static func date(_ seconds: Int64) -> String {
    Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
  }
}
