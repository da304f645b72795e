import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

@Suite("Tokens are words, numbers, and single scalars of scripts without spaces")
struct TokenTests {
  @Test(
    "Kinds by script",
    arguments: [
      ("read more", [.word, .word]),
      ("Read More", [.capitalisedWord, .capitalisedWord]),
      ("1 234 ५६", [.number, .number, .number]),
      ("covid19 2nd", [.word, .word]),
      ("don’t stop-gap", [.word, .word, .word, .word]),
      ("हिन्दी में", [.word, .word]),
      ("العربية", [.word]),
      ("中文", [.standalone, .standalone]),
      ("カナ", [.standalone, .standalone]),
      ("한국", [.standalone, .standalone]),
      ("กิน", [.standalone, .standalone, .standalone]),
      ("第3章", [.standalone, .number, .standalone]),
      ("iPhone发布", [.word, .standalone, .standalone]),
      ("… — !?", []),
      ("😀👍", []),
    ] as [(String, [TokenKind])])
  func kinds(text: String, kinds: [TokenKind]) {
    let analysis = analyse(text)
    #expect(analysis.tokenKinds == kinds)
    #expect(analysis.tokens.count == kinds.count)
    #expect(analysis.lines[0].tokens == kinds.count)
  }

  @Test("Random text has the tokens it was made of, and the ranges of its lines tile them")
  func generatedText() {
    var generator = SeededGenerator(seed: 31)
    let pieces: [(text: String, kind: TokenKind)] = [
      ("wort", .word), ("Wort", .capitalisedWord), ("слово", .word), ("Ωδή", .capitalisedWord),
      ("42", .number),
      ("٤٢", .number), ("字", .standalone), ("あ", .standalone), ("한", .standalone), ("ก", .standalone),
    ]
    let separators = [" ", ", ", " - ", "! ", "\u{3000}", " 😀 ", "/"]
    for _ in 0..<300 {
      var text = ""
      var expected: [[TokenKind]] = []
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let chosen = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }
        for piece in chosen { text += piece.text + separators[Int.random(in: 0..<7, using: &generator)] }
        text += "\n"
        expected.append(chosen.map(\.kind))
      }
      let analysis = analyse(text)
      #expect(analysis.tokenKinds == expected.flatMap { $0 })
      #expect(analysis.lines.map { Array(analysis.tokenKinds[$0.tokenRange]) } == expected)
      #expect(analysis.lines.map(\.tokens) == expected.map(\.count))
    }
  }

  @Test("Equal words have equal hashes, and all numbers have one")
  func hashes() {
    let tokens = analyse("News news 7 NEWS 1999 nevs").tokens
    #expect(tokens[0] == tokens[1] && tokens[1] == tokens[3])
    #expect(tokens[2] == tokens[4])
    #expect(Set(tokens).count == 3)
  }

  @Test("Counts of letters, case, digits, commas and quotation marks")
  func counts() {
    let line = shape(of: "Anna said, “BBC aired 20 films; 3 sold” 中。")
    #expect(line.letters == 26)
    #expect(line.uppercase == 4)
    #expect(line.lowercase == 21)
    #expect(line.digits == 3)
    #expect(line.commas == 2)
    #expect(line.quotations == 2)
    #expect(line.standalone == 1)
    #expect(line.casedWords == 6)
    #expect(line.capitalisedWords == 2)
    #expect(line.chunks == 9)
    #expect(line.spaces == 8)
    #expect(line.effectiveLength == Float(line.visibleLength) + 1.5)
  }

  @Test("Invisible characters are part of no token and of no length")
  func ignorableCharacters() {
    let line = shape(of: "so\u{AD}ft \u{200B}zero\u{FEFF} \u{202E}mark\u{2069}")
    #expect(line.tokens == 3)
    #expect(line.visibleLength == 14)
  }

  @Test("A rare scalar after the words keeps them apart, and a variation selector is no word")
  func variationSelectors() {
    #expect(analyse("❤\u{FE0F} ok ❤\u{FE00}").tokenKinds == [.word])
    #expect(analyse("葛\u{E0100}").tokenKinds == [.standalone])
  }
}
