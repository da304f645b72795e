import Foundation
import TestSupport
import Testing

@testable import ChaffinchCore
@testable import ChaffinchTraining

@Suite("Accuracy reports")
struct AccuracyFormatTests {
  private static let hostile = "</td><script>\"'|\n[x](y)\u{202E}"

  private func text(_ format: String, named name: String = "a.example") throws -> String {
    let format = try #require(AccuracyFormats.named(format))
    return String(decoding: format.write(AccuracySamples.report(named: name)), as: UTF8.self)
  }

  @Test("as Markdown have tables whose rows are as wide as their heads, whatever the names")
  func markdownTables() throws {
    for name in ["a.example", Self.hostile, "|||", "\\|"] {
      var columns: Int?
      for line in try text("markdown", named: name).split(separator: "\n", omittingEmptySubsequences: false) {
        guard line.hasPrefix("|") else {
          columns = nil
          continue
        }
        let cells = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
        #expect(cells == columns ?? cells)
        columns = cells
      }
    }
  }

  @Test(
    "as Markdown show the figures, a dash for what there is not, and no site but those of the worst documents"
  )
  func markdownFigures() throws {
    let markdown = try text("markdown")
    #expect(markdown.contains("| all |  | 4 | 30 | 0.900 | 0.800 | 0.847 | 0.700 | 1.25 % | 0.25 % |\n"))
    #expect(markdown.contains("| scraper | a.example | – | – | – | 6.3 | 1 | 0.015 | 75.00 % |\n"))
    #expect(markdown.contains("| all |  | promo | 9 | 0.500 | 0.250 | 0.333 |\n"))
    #expect(markdown.contains("| all |  | comments | 0 | – | – | – |\n"))
    #expect(markdown.contains("| 0.00 to 0.50 | 3 | 0.250 | 0.500 |\n| 0.50 to 1.00 | 0 | – | – |\n"))
    #expect(
      markdown.contains("| 3, 5–9 | 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120 and 8 more |\n"))
    #expect(!markdown.contains("\n| site |"))
  }

  @Test(
    "as HTML are well formed, whatever the names",
    arguments: ["a.example", Self.hostile, "<!--", "&#0;", "]]>"])
  func htmlIsWellFormed(name: String) throws {
    let html = try text("html", named: name).replacing("<!DOCTYPE html>\n", with: "")
    let tag = /<(\/?)([a-z0-9]+)(?: [a-zA-Z0-9-]+="[^"<>]*")*>/
    #expect(!html.replacing(tag, with: "").contains { "<>".contains($0) })
    var (open, seen): ([Substring], Set<Substring>) = ([], [])
    for match in html.matches(of: tag) where match.2 != "meta" {
      seen.insert(match.2)
      if match.1.isEmpty { open.append(match.2) } else { #expect(open.popLast() == match.2) }
    }
    #expect(open.isEmpty)
    #expect(!seen.contains("script"))
    #expect(seen.isSuperset(of: ["caption", "svg", "title", "desc", "details", "bdi"]))
  }

  @Test("as HTML hide nothing and load nothing")
  func htmlIsSelfContained() throws {
    let html = try text("html", named: Self.hostile)
    #expect(!html.unicodeScalars.contains("\u{202E}") && html.contains("\\u{202e}"))
    for forbidden in ["<script", "href", "src=", "url(", "@import", "javascript:"] {
      #expect(!html.contains(forbidden))
    }
    #expect(html.contains("default-src &#39;none&#39;"))
  }

  @Test("as HTML allow exactly the style sheet they hold")
  func styleSheet() throws {
    let html = try text("html")
    let sheet = try #require(html.firstMatch(of: /<style>([^<]*)<\/style>/)).1
    #expect("sha256-" + Data(SHA256.hash(Array(sheet.utf8))).base64EncodedString() == "\(AccuracyStyle.hash)")
    #expect(html.contains("style-src &#39;\(AccuracyStyle.hash)&#39;"))
  }

  @Test("as JSON give every figure and every name back")
  func json() throws {
    let text = try text("json", named: Self.hostile)
    let report = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(report["schemaVersion"] as? Int == 2)
    let groups = try #require(report["groups"] as? [[String: Any]])
    #expect(
      groups.map { $0["by"] as? String } == ["all", "scraper", "site", "class", "class", "average", "lowest"])
    #expect(groups[1]["name"] as? String == Self.hostile)
    #expect(groups[1]["lineF1"] as? Double == 0.8471)
    #expect(groups[1]["cleanTwice"] as? Double == 0.75)
    #expect(groups[1]["bodyTextF1"] is NSNull)
    #expect(groups[3]["lineF1"] as? Double == 0.3333)
    let worst = try #require(report["worstDocuments"] as? [[String: Any]])
    #expect((worst[0]["residueMissed"] as? [[String: Int]])?.count == 20)
    #expect((worst[0]["bodyAccused"] as? [[String: Int]])?.last == ["startLine": 5, "endLine": 9])
    let confusion = try #require(report["confusion"] as? [String: Any])
    #expect(confusion["called"] as? [String] == ["body", "promo"])
    #expect((confusion["rows"] as? [[String: Any]])?.first?["lines"] as? [Int] == [7, 1])
    let calibration = try #require(report["calibration"] as? [String: Any])
    #expect(calibration["expectedError"] as? Double == 0.25)
  }

  @Test("of no document are whole reports all the same")
  func nothing() throws {
    let empty = AccuracyReport(
      tool: ToolVersion(name: "chaffinch", version: "0.0.0"), method: "none", groups: [],
      siteAverage: AccuracyReport.SiteAverage(sites: 0, lineF1: 0, characterF1: 0, bodyLinesAccused: 0),
      lowestLanguage: nil, confusion: AccuracyReport.Confusion(called: [], rows: []),
      calibration: AccuracyReport.Calibration(bins: []), worstDocuments: [])
    for format in AccuracyFormats.all { #expect(format.write(empty).last == UInt8(ascii: "\n")) }
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(AccuracyJSON.write(empty))) }
  }

  @Test("come with predictions, one document a line")
  func predictions() {
    let prediction = AccuracyPrediction(
      id: "a\"", scraper: "s",
      lines: [
        AccuracyPrediction.Line(number: 2, label: "title", residue: 0.00004),
        AccuracyPrediction.Line(number: 3, label: "promo", residue: 0.98765),
      ])
    #expect(
      String(decoding: AccuracyPrediction.jsonLines([prediction, prediction]), as: UTF8.self)
        == String(
          repeating: #"{"id":"a\"","scraper":"s","lines":[{"line":2,"label":"title","residue":0},"#
            + #"{"line":3,"label":"promo","residue":0.9877}]}"# + "\n", count: 2))
  }
}
