import Foundation
import Testing

@testable import ChaffinchCore
@testable import ChaffinchDataSets

@Suite("Copies of documents, paragraphs and lines")
struct RepeatedUnitTests {
  /// Texts of units of one to nine words, drawn from few.
  private func units(seed: UInt64, records: Int = 40) -> [[String]] {
    var texts = RepetitiveTexts(seed: seed)
    let pool = (0..<30).map { _ in texts.sentence(1...9) } + ["--- * ---"]
    return (0..<records).map { _ in
      (0..<Int.random(in: 0...6, using: &texts.random)).map { _ in texts.pick(pool) }
    }
  }

  /// The units that stay, found the slow way; nil for a record with nothing left.
  private func expected(
    _ records: [[String]], copies: Int, minimumWords: Int, sites: Int
  ) -> [[String]?] {
    var seen: [[String]: Int] = [:]
    return records.enumerated().map { number, units in
      let kept = units.filter { unit in
        let words = RepeatedTexts.words(unit)
        guard words.count >= max(1, minimumWords) else { return true }
        seen[["\(number % sites)"] + words, default: 0] += 1
        return seen[["\(number % sites)"] + words] ?? 0 < copies
      }
      let isEmptied = kept.count < units.count && kept.allSatisfy { RepeatedTexts.words($0).isEmpty }
      return isEmptied ? nil : kept
    }
  }

  @Test("agree with a dictionary of words", arguments: 0..<8)
  func oracle(seed: Int) throws {
    let records = units(seed: UInt64(seed))
    for (unit, separator) in [(RepeatOptions.Unit.paragraph, "\n\n"), (.line, "\n")] {
      for scope in [RepeatOptions.Scope.corpus, .site] {
        var options = RepeatOptions(unit)
        options.copies = 2 + seed % 3
        options.scope = scope
        options.minimumWords = 1 + seed % 4
        let sites = 3
        let result = try RepeatedTexts(records.map { $0.joined(separator: separator) }, sites: sites)
          .deduplicated(options)
        let kept = expected(
          records, copies: options.copies, minimumWords: options.minimumWords,
          sites: scope == .site ? sites : 1)
        for (number, units) in kept.enumerated() {
          #expect(result.kept["\(number)"] == units?.joined(separator: separator))
        }
      }
    }
  }

  @Test("count whole documents, and name the first")
  func documents() throws {
    let texts = ["A hedge, a nest.", "another", "a HEDGE a nest", "", "", "a hedge a nest"]
    var options = RepeatOptions(.exact)
    let result = try RepeatedTexts(texts).deduplicated(options)
    #expect(result.kept.keys.sorted() == ["0", "1", "3", "4"])
    #expect(result.files["clusters.tsv"] == Data("0\t0\n2\t0\n5\t0\n".utf8))
    options.match = .bytes
    #expect(try RepeatedTexts(texts).deduplicated(options).kept.count == 6)
    options.match = .words
    options.copies = 3
    #expect(try RepeatedTexts(texts).deduplicated(options).kept.keys.sorted() == ["0", "1", "2", "3", "4"])
  }

  @Test("compare bytes where these are asked for")
  func bytes() throws {
    var options = RepeatOptions(.line)
    options.match = .bytes
    let line = "One two three four five."
    let result = try RepeatedTexts([line + "\n  " + line.uppercased(), " \(line) \nrest"]).deduplicated(
      options)
    #expect(result.kept == ["0": line + "\n  " + line.uppercased(), "1": " rest"])
  }

  @Test("go from their share of shingles on, not below")
  func share() throws {
    // Ten words are six shingles; another last word leaves five of them, another middle word one.
    let texts = [
      "a b c d e f g h i j", "a b c d e f g h i X", "a b c d X f g h i j", "new words stand here alone",
    ]
    var options = RepeatOptions(.line)
    options.share = 5.0 / 6
    #expect(try RepeatedTexts(texts).deduplicated(options).kept.keys.sorted() == ["0", "2", "3"])
    options.share = 0.84
    #expect(try RepeatedTexts(texts).deduplicated(options).kept.count == 4)
    options.share = 1 / 6
    #expect(try RepeatedTexts(texts).deduplicated(options).kept.keys.sorted() == ["0", "3"])
  }

  @Test("agree with sets of shingles", arguments: 0..<4)
  func shareOracle(seed: Int) throws {
    let records = units(seed: UInt64(seed) + 100)
    var options = RepeatOptions(.line)
    options.share = [0.3, 0.5, 0.8, 1][seed]
    options.minimumWords = 3
    let result = try RepeatedTexts(records.map { $0.joined(separator: "\n") }).deduplicated(options)
    var seen: Set<[String]> = []
    for (number, units) in records.enumerated() {
      var kept: [String] = []
      for unit in units {
        let words = RepeatedTexts.words(unit)
        let size = min(5, words.count)
        let shingles = words.isEmpty ? [] : (0...words.count - size).map { Array(words[$0..<$0 + size]) }
        guard words.count >= 3 else {
          kept.append(unit)
          continue
        }
        let share = Double(shingles.count { seen.contains($0) }) / Double(shingles.count)
        if share < (options.share ?? 1) - 1e-9 { kept.append(unit) }
        seen.formUnion(shingles)
      }
      let isEmptied = kept.count < units.count && kept.allSatisfy { RepeatedTexts.words($0).isEmpty }
      #expect(result.kept["\(number)"] == (isEmptied ? nil : kept.joined(separator: "\n")))
    }
  }

  @Test("name the parts that went and where they stood first")
  func lostParts() throws {
    let line = "one two three four five"
    let result = try RepeatedTexts(["\(line)\nrest", "start\n\(line)\n\(line)\n", line]).deduplicated(
      RepeatOptions(.line))
    let lines = String(decoding: result.files["removed.jsonl"] ?? Data(), as: UTF8.self).split(
      separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.first?.contains(#""reason":"repeated-line","lines":[{"first":2,"last":3}],"emptied":false"#)
        == true)
    #expect(lines.last?.contains(#""lines":[{"first":1,"last":1}],"emptied":true,"kept":{"id":"0""#) == true)
    #expect(result.files["removed.txt"] == Data("2\n".utf8))
    #expect(result.kept == ["0": "\(line)\nrest", "1": "start\n"])
  }
}
