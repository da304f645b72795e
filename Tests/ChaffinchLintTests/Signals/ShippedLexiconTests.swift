import CShippedData
import Testing

@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("The lexicon inside the library")
struct ShippedLexiconTests {
  /// The rows of the file that are no comments, cut at the tabs.
  private static let rows: [[String]] = {
    let bytes = UnsafeBufferPointer(start: chaffinch_lexicon_bytes(), count: chaffinch_lexicon_length)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }()

  @Test("has a token in every row")
  func everyRowParses() {
    #expect(Self.rows.count > 1000)
    for row in Self.rows {
      #expect(row.last.map { !TextAnalysis(bytes: Array($0.utf8)).tokens.isEmpty } == true, "\(row)")
    }
    #expect(Lexicon.shipped.phrases.count == Self.rows.count)
  }

  @Test("has a class, a language and a phrase in every row")
  func rowsAreWellFormed() {
    let classes = Set(CueClass.allCases.map(\.name))
    for row in Self.rows {
      #expect(row.count == 3 && classes.contains(row[0]), "\(row)")
      #expect(row.dropFirst().first.map { $0 == "und" || $0.count == 2 } == true, "\(row)")
    }
  }

  @Test("has a phrase once in its class")
  func noDuplicates() {
    let repeated = Dictionary(grouping: Lexicon.shipped.phrases) { "\($0.cueClass.name)\t\($0.text)" }
      .filter { $1.count > 1 }.keys
    #expect(repeated.isEmpty)
  }

  @Test("has phrases for every class")
  func everyClass() {
    #expect(Set(Lexicon.shipped.phrases.map(\.cueClass)) == Set(CueClass.allCases))
  }

  @Test("has several phrases of every class in 25 languages and more", arguments: CueClass.allCases)
  func everyClassInManyLanguages(cueClass: CueClass) {
    let languages = Dictionary(
      grouping: Lexicon.shipped.phrases.filter { $0.cueClass == cueClass }, by: \.language)
    #expect(languages.filter { $0.key != "und" && $0.value.count >= 5 }.count >= 25)
  }

  @Test("finds every phrase of its own on a line of its own")
  func findsItself() {
    let lexicon = Lexicon.shipped
    for (index, phrase) in lexicon.phrases.enumerated() {
      var found = false
      lexicon.match(TextAnalysis(bytes: Array(phrase.text.utf8)).tokens[...]) { place, position in
        if place == index, position == 0 { found = true }
      }
      #expect(found, "\(phrase.text)")
    }
  }

  @Test("keeps the longer of two phrases with the same beginning before the shorter")
  func sorted() {
    let phrases = Lexicon.shipped.phrases
    for (first, second) in zip(phrases, phrases.dropFirst()) where first.tokens[0] == second.tokens[0] {
      #expect(first.tokens.count >= second.tokens.count)
    }
  }
}
