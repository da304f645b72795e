import Testing

@testable import ChaffinchCore
@testable import ChaffinchDataSets

/// The expected words are what spaCy 3.8 makes of the texts, but for scripts without spaces.
@Suite struct WordSplitting {
  @Test(arguments: [
    ("Hello, world.", ["Hello", ",", "world", "."]),
    ("don't it's can’t I'm", ["do", "n't", "it", "'s", "ca", "n’t", "I", "'m"]),
    ("“Quoted.” (aside)", ["“", "Quoted", ".", "”", "(", "aside", ")"]),
    ("U.S. e.g., Mr. Smith", ["U.S.", "e.g.", ",", "Mr.", "Smith"]),
    ("3.5% $5m 10km", ["3.5", "%", "$", "5", "m", "10", "km"]),
    ("5-year-old x/y", ["5", "-", "year", "-", "old", "x", "/", "y"]),
    ("see http://a.com/b?c=d.", ["see", "http://a.com/b?c=d", "."]),
    ("foo@bar.com 12:30pm 7pm", ["foo@bar.com", "12:30pm", "7", "pm"]),
    ("wait... what…", ["wait", "...", "what", "…"]),
    ("end.Start a,b NATO.", ["end", ".", "Start", "a", ",", "b", "NATO", "."]),
    ("cannot gonna its were", ["can", "not", "gon", "na", "its", "were"]),
    ("AT&T Yahoo! :)", ["AT&T", "Yahoo", "!", ":)"]),
    ("the dog's bone", ["the", "dog", "'s", "bone"]),
  ])
  func splitsEnglish(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func splitsWithoutSpaces() {
    #expect(words("北京是首都。", language: "zh") == ["北", "京", "是", "首", "都", "。"])
    #expect(words("コーヒーを飲む", language: "ja") == ["コーヒー", "を", "飲", "む"])
    #expect(words("ประเทศไทย", language: "th").count > 1)
  }

  @Test func cutsElisionsWhereTheLanguageHasThem() {
    #expect(words("l'eau d’or", language: "fr") == ["l'", "eau", "d’", "or"])
    #expect(words("don't", language: "de") == ["don't"])
  }

  @Test func keepsEveryCharacterInOneWord() {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "a", "B", "é", "中", "ก", "7", ".", ",", "'", "’", "-", "(", ")", "…", "$", "/", ":", "@", "s", "😀",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...24, using: &random)).map { _ in
        Int.random(in: 0..<6, using: &random) == 0 ? " " : pieces.randomElement(using: &random) ?? ""
      }.joined()
      #expect(words(text).joined() == text.filter { $0 != " " }, "\(text)")
    }
  }
}
