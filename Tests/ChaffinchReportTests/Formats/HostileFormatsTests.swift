import Foundation
import Testing

@testable import ChaffinchReport

/// Every format, with hostile bytes wherever a report has text.
@Suite("Hostile text in every field of every format")
struct HostileFormatsTests {
  private static let samples = HostileText.samples(60, seed: 77).map { Array($0.prefix(1500)) }

  private func output(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    FormatSamples.written(
      name, FormatSamples.hostile(bytes), rules: FormatSamples.rules + FormatSamples.hostileRules(bytes))
  }

  private func scalars(_ bytes: [UInt8]) throws -> String.UnicodeScalarView {
    try #require(String(validating: bytes, as: UTF8.self)).unicodeScalars
  }

  @Test(arguments: ReportFormats.all.map(\.name))
  func isUTF8WithoutWhatActsOrHides(name: String) throws {
    for bytes in Self.samples {
      let scalars = try scalars(output(name, bytes))
      let hidden = scalars.contains {
        $0 != "\n" && HiddenScalars.contains($0) && !(name == "csv" && $0 == "\r")
      }
      #expect(!hidden, "\(name) lets through what hides in \(bytes.prefix(60))")
    }
  }

  /// A build log may show any of them: the runner reads `::` at the start of a line and `##[` anywhere.
  @Test(arguments: ReportFormats.all.map(\.name))
  func startsNoCommandOfABuildLog(name: String) throws {
    for bytes in Self.samples {
      for line in try scalars(output(name, bytes)).split(separator: "\n", omittingEmptySubsequences: true) {
        let text = String(line)
        #expect(!Array(text.utf8).contains(Array("##[".utf8)))
        guard line.drop(while: \.properties.isWhitespace).starts(with: "::".unicodeScalars) else { continue }
        let isOurs = ["::error file=", "::warning file=", "::notice file="].contains {
          line.starts(with: $0.unicodeScalars)
        }
        #expect(name == "github" && isOurs, "\(name) starts a command: \(text.debugDescription)")
      }
    }
  }

  @Test func githubHasOneCommandToAFinding() throws {
    for bytes in Self.samples {
      let lines = try scalars(output("github", bytes)).split(separator: "\n")
      #expect(lines.count == 9)
      for line in lines {
        // As the runner reads it: the properties begin behind the first space and end at the next `::`.
        let properties = Array(String(line).utf8.drop { $0 != UInt8(ascii: " ") }.dropFirst())
        let end = properties.indices.dropLast().first { properties[$0...$0 + 1].elementsEqual("::".utf8) }
        let names = properties[..<(end ?? 0)].split(separator: UInt8(ascii: ",")).map { property in
          String(decoding: property.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
        }
        #expect(names == ["file", "line", "endLine", "col", "endColumn", "title"])
      }
    }
  }

  @Test(arguments: ["json", "sarif", "gitlab", "rdjson"])
  func isJSON(name: String) {
    for bytes in Self.samples {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(output(name, bytes))) }
    }
  }

  @Test(arguments: [("jsonl", 5), ("rdjsonl", 9)])
  func isJSONLineByLine(name: String, count: Int) {
    for bytes in Self.samples {
      let lines = output(name, bytes).split(separator: 0x0A)
      #expect(lines.count == count)
      for line in lines {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line)) }
      }
    }
  }

  @Test func sarifHasNoLinksButItsOwn() throws {
    for bytes in Self.samples {
      let log = try JSONSerialization.jsonObject(with: Data(output("sarif", bytes))) as? [String: Any]
      let run = try #require((log?["runs"] as? [[String: Any]])?.first)
      for result in try #require(run["results"] as? [[String: Any]]) {
        let message = try #require((result["message"] as? [String: String])?["text"])
        let places = try #require(result["relatedLocations"] as? [[String: Any]])
        #expect(Self.links(message) == Array(1...places.count))
      }
    }
  }

  /// The numbers that a message links to: `[text](number)`, the brackets not behind a backslash.
  private static func links(_ message: String) -> [Int] {
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in message.utf8 {
      plain.append(isEscaped && (byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")) ? 0x5F : byte)
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    let text = String(decoding: plain, as: UTF8.self)
    return text.matches(of: /\[[^\[\]]*\]\((\d+)\)/.matchingSemantics(.unicodeScalar)).compactMap {
      Int($0.1)
    }
  }

  @Test func junitIsXML() throws {
    for bytes in Self.samples {
      let elements = XMLReader.elements(output("junit", bytes)) ?? []
      #expect(elements.map(\.name).count { $0 == "testcase" } == 4)
      #expect(elements.map(\.name).count { $0 == "failure" } == 3)
      #expect(elements.map(\.name).count { $0 == "skipped" } == 1)
      #expect(elements.count == 10)
      let failures = elements.filter { $0.name == "failure" }
      #expect(failures.allSatisfy { $0.text.split(separator: "\n").count == 3 })
    }
  }

  @Test func csvHasARowToAFinding() throws {
    for bytes in Self.samples {
      let rows = CSVReader.rows(output("csv", bytes)) ?? []
      #expect(rows.count == 10)
      #expect(rows.allSatisfy { $0.count == CSVFormat.columns.count })
      let cells = rows.dropFirst().flatMap { row in [0, 2, 3, 4, 6, 17, 18, 19, 20].map { row[$0] } }
      let formulas = Array("=+-@\t\r".utf8)
      #expect(cells.allSatisfy { cell in cell.first.map { !formulas.contains($0) } ?? true })
    }
  }

  @Test func markdownBalancesItsFencesAndCells() throws {
    for bytes in Self.samples {
      var fence: Int?
      for line in try scalars(output("markdown", bytes)).split(separator: "\n") {
        let run = line.prefix { $0 == "`" }.count
        if let open = fence {
          // An end needs as many backticks as the beginning, and nothing behind.
          if run >= open, run == line.count { fence = nil }
        } else if run >= 3 {
          fence = run
        } else if line.first == "|" {
          #expect(Self.cells(line) == 3 || Self.cells(line) == 5)
        }
      }
      #expect(fence == nil)
    }
  }

  /// Cells of a row of a table, by its bars that stand behind no backslash.
  private static func cells(_ line: String.UnicodeScalarView.SubSequence) -> Int {
    var bars = 0
    var isEscaped = false
    for scalar in line {
      if scalar == "|", !isEscaped { bars += 1 }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return bars - 1
  }

  @Test(arguments: ReportFormats.all.map(\.name))
  func isTheSameEveryTime(name: String) {
    for bytes in Self.samples.prefix(20) {
      #expect(output(name, bytes) == output(name, bytes))
    }
  }
}
