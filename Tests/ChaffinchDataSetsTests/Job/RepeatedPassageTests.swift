import Foundation
import Testing

@testable import ChaffinchDataSets

@Suite("Passages that stood in another document")
struct RepeatedPassageTests {
  private func records(seed: UInt64) -> [[[String]]] {
    var texts = RepetitiveTexts(seed: seed)
    let pool = (0..<25).map { _ in texts.sentence(1...7) }
    let runs = (0..<12).map { _ in (0..<4).map { _ in texts.pick(pool) } }
    return (0..<25).map { _ in
      (0..<Int.random(in: 1...4, using: &texts.random)).map { _ in
        Bool.random(using: &texts.random)
          ? runs[Int.random(in: 0..<runs.count, using: &texts.random)]
          : (0..<Int.random(in: 1...3, using: &texts.random)).map { _ in texts.pick(pool) }
      }
    }
  }

  /// The sentences that stay, found the slow way.
  private func expected(_ records: [[String]], size: Int, copies: Int) -> [[String]] {
    let words = records.map { $0.map { RepeatedTexts.words($0) } }
    let flat = words.map { $0.flatMap(\.self) }
    func holds(_ record: [String], _ window: [String]) -> Bool {
      record.count >= size && (0...record.count - size).contains { Array(record[$0..<$0 + size]) == window }
    }
    return records.indices.map { number in
      let text = flat[number]
      let isRepeated = (0..<max(0, text.count - size + 1)).map { start in
        let window = Array(text[start..<start + size])
        return flat[..<number].count { holds($0, window) } >= copies - 1
      }
      var start = 0
      return records[number].enumerated().compactMap { place, sentence in
        let range = start..<start + words[number][place].count
        start = range.upperBound
        // A passage from window `first` to window `last`, all of them repeated, covers the sentence.
        let isInside = isRepeated.indices.contains { first in
          guard isRepeated[first], first <= range.lowerBound else { return false }
          let last = isRepeated[first...].firstIndex(of: false) ?? isRepeated.endIndex
          return last - 1 + size >= range.upperBound
        }
        return isInside ? nil : sentence
      }
    }
  }

  @Test("agree with a search for every window", arguments: 0..<12)
  func oracle(seed: Int) throws {
    let records = records(seed: UInt64(seed))
    var options = RepeatOptions(.passage)
    options.passageWords = [4, 5, 8, 11][seed % 4]
    options.copies = 2 + seed % 2
    let texts = records.map { $0.map { $0.joined(separator: " ") }.joined(separator: "\n") }
    let result = try RepeatedTexts(texts).deduplicated(options)
    let kept = expected(
      records.map { $0.flatMap(\.self) }, size: options.passageWords, copies: options.copies)
    for (number, sentences) in kept.enumerated() {
      let text = result.kept["\(number)"].map { $0.replacing("\n", with: " ") }
      #expect(text == (sentences.isEmpty ? nil : sentences.joined(separator: " ")))
    }
  }

  @Test("are cut at the borders of sentences and lines, and one copy stays")
  func borders() throws {
    let shared = "The chaffinch sings. It nests in hedges!\nSeeds feed it 。それは鳥です。"
    var options = RepeatOptions(.passage)
    options.passageWords = 9
    let result = try RepeatedTexts([
      "Before. " + shared + "\nAfter.", "Here says that \(shared) Then more.", shared,
    ]).deduplicated(options)
    #expect(result.kept["0"] == "Before. " + shared + "\nAfter.")
    #expect(result.kept["1"] == "Here says that The chaffinch sings.\nThen more.")
    #expect(result.kept["2"] == nil)
  }

  @Test("count within a site only where that is asked for")
  func sites() throws {
    let text = "one two three four five six"
    var options = RepeatOptions(.passage)
    options.passageWords = 5
    #expect(try RepeatedTexts([text, text, text], sites: 2).deduplicated(options).kept.count == 1)
    options.scope = .site
    #expect(try RepeatedTexts([text, text, text], sites: 2).deduplicated(options).kept.count == 2)
  }

  @Test("stay where a document repeats itself")
  func withinADocument() throws {
    let text = String(repeating: "ha ", count: 300)
    var options = RepeatOptions(.passage)
    options.passageWords = 6
    #expect(
      try RepeatedTexts([text, "ha ha ha"]).deduplicated(options).kept == ["0": text, "1": "ha ha ha"])
  }
}
