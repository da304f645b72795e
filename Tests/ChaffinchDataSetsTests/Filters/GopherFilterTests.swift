import Testing

@testable import ChaffinchCore
@testable import ChaffinchDataSets

@Suite struct GopherQuality {
  @Test func keepsProse() {
    #expect(judge(prose, [GopherQualityFilter(), GopherRepetitionFilter()]) == .keep)
  }

  @Test func saysWhatFails() {
    #expect(drop("Only a few words here.", GopherQualityFilter()) == "gopher-quality.words 5 < 50")
    let short = Array(repeating: "to be of a an", count: 20).joined(separator: " ")
    #expect(drop(short, GopherQualityFilter()) == "gopher-quality.mean-word-length 1.8 < 3")
    let hashes = prose + String(repeating: " #", count: 20)
    #expect(drop(hashes, GopherQualityFilter())?.hasPrefix("gopher-quality.hash-signs ") == true)
    let numbers = prose + String(repeating: " 12345", count: 40)
    #expect(drop(numbers, GopherQualityFilter())?.hasPrefix("gopher-quality.alphabetic-words ") == true)
  }

  @Test func countsBulletsAndEllipses() {
    let bullets = prose.split(separator: ".").map { "- \($0)" }.joined(separator: "\n")
    #expect(drop(bullets, GopherQualityFilter()) == "gopher-quality.bullet-lines 1 > 0.9")
    let teasers = "a…\n b... \nc\n\n"
    let found = measures(teasers, GopherQualityFilter())
    #expect(found["ellipsis-lines"] == 0.5)
    #expect(found["ellipses"] == 2.0 / 5)
  }

  @Test func wantsStopWordsOfTheLanguage() {
    let german = Array(repeating: "Haus Garten Baum Strasse Wasser", count: 12).joined(separator: " ")
    #expect(drop(german, GopherQualityFilter()) == "gopher-quality.stop-words 0 < 2")
    #expect(judge(german + " der und", [GopherQualityFilter()]) != .keep)
    let bytes = Array((german + " der und").utf8)
    var filter = GopherQualityFilter()
    filter = filter.adapted(to: LanguageValues.fineWeb2["de"] ?? filter.none)
    let decision = bytes.withUnsafeBufferPointer {
      QualityFilters([filter]).judge($0, language: "de", scratch: FilterScratch())
    }
    #expect(decision == .keep)
  }
}

extension GopherQualityFilter {
  fileprivate var none: LanguageValues {
    LanguageValues(
      duplicateLines: 0, top: [], repeated: [], ended: 0, feeds: 0, length: 0...0, alphabetic: 1,
      stopWords: "")
  }
}

@Suite struct GopherRepetition {
  @Test func agreesWithNaiveCounts() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let vocabulary = Int.random(in: 2...40, using: &random)
      let words = (0..<Int.random(in: 1...120, using: &random)).map { _ in
        String(repeating: "x", count: Int.random(in: 0..<vocabulary, using: &random) % 4 + 1)
          + String(UnicodeScalar(UInt8(97 + Int.random(in: 0..<vocabulary, using: &random) % 26)))
          + "q"
      }
      let separators = words.map { _ in [" ", " ", "\n", "\n\n"].randomElement(using: &random) ?? " " }
      let text = zip(words, separators).map { $0 + $1 }.joined()
      let found = measures(text, GopherRepetitionFilter())
      let total = Double(text.unicodeScalars.count)
      for length in 2...4 {
        #expect(found["top-\(length)-gram"] == Double(Naive.top(words, length)) / total)
      }
      for length in 5...10 {
        #expect(found["duplicate-\(length)-grams"] == Double(Naive.repeated(words, length)) / total)
      }
      let lines = Naive.split(text, atLeast: 1)
      #expect(found["duplicate-lines"] == Naive.copies(lines).share)
      #expect(found["duplicate-line-characters"] == Double(Naive.copies(lines).characters) / total)
      let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
      let paragraphs = Naive.split(String(trimmed), atLeast: 2)
      #expect(found["duplicate-paragraphs"] == Naive.copies(paragraphs).share)
    }
  }

  @Test func saysWhichRunRepeats() {
    let text = prose + String(repeating: " read more about this", count: 30)
    #expect(drop(text, GopherRepetitionFilter())?.hasPrefix("gopher-repetition.top-2-gram ") == true)
    #expect(drop("", GopherRepetitionFilter()) == "gopher-repetition.characters 0 < 1")
  }
}

/// The measures as datatrove writes them down, on strings.
private enum Naive {
  static func top(_ words: [String], _ length: Int) -> Int {
    guard words.count >= length else { return 0 }
    let runs = (0...(words.count - length)).map { words[$0..<$0 + length].joined(separator: " ") }
    let counts = Dictionary(runs.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.values.max() ?? 0
    let first = runs.first { counts[$0] == most } ?? ""
    return first.count * most
  }

  static func repeated(_ words: [String], _ length: Int) -> Int {
    var seen: Set<String> = []
    var characters = 0
    var index = 0
    while index + length <= words.count {
      let run = words[index..<index + length].joined(separator: " ")
      if seen.contains(run) {
        characters += run.count - length + 1
        index += length
      } else {
        seen.insert(run)
        index += 1
      }
    }
    return characters
  }

  static func split(_ text: String, atLeast feeds: Int) -> [String] {
    var parts = [""]
    var run = 0
    for character in text {
      if character == "\n" {
        run += 1
        continue
      }
      if run >= feeds {
        parts.append("")
      } else {
        parts[parts.count - 1] += String(repeating: "\n", count: run)
      }
      run = 0
      parts[parts.count - 1].append(character)
    }
    if run >= feeds {
      parts.append("")
    } else {
      parts[parts.count - 1] += String(repeating: "\n", count: run)
    }
    return parts
  }

  static func copies(_ parts: [String]) -> (share: Double, characters: Int) {
    var seen: Set<String> = []
    let copies = parts.filter { !seen.insert($0).inserted }
    return (Double(copies.count) / Double(parts.count), copies.reduce(0) { $0 + $1.count })
  }
}
