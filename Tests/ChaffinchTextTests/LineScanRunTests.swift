import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

@Suite("Words and runs taken in one go measure as scalars taken one by one")
struct LineScanRunTests {
  /// No white space at the ends, no markup, and nothing that composes: those are the scanner's, not the scan's.
  private static let pieces = [
    "a", "word", "Word", "WORD", "wörter", "Élan", "ÉLAN", "người", "ﬁn", "ß", "İx", "ǅ", "µ", "ª", "ς", "𝐚b",
    "de", "ᾳ",
    "中", "中文字", "の", "ｶ", "한글", "ไทย", "𠀀", "カー", "0", "12", "2024", "12:30", "٣", ".", "...", "…", "。", "！",
    "?", ",",
    ";", "\"", "“", "»", "(", ")", "-", "—", "_", "*", "**", "#", "|", "/", "//", "@", "©", ":", "\u{AD}",
    "\u{200B}", " ", " ",
    " ", "  ", "   ", "\t", "\u{A0}", "\u{3000}", "ة", "हि", "\u{FFFD}", "😀", "----------------------------",
  ]

  private static func randomLine(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...60, using: &generator)
    let words = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "a" }
    return "x" + words.joined() + "x"
  }

  /// What the scan measures of `line`, every scalar taken on its own.
  private static func measuredOneByOne<Detail: ScanDetail>(_ line: String, _ detail: Detail.Type)
    -> TextAnalysis
  {
    let scratch = TokenScratch()
    var analysis = TextAnalysis(bytes: [])
    var state = LineScanState<Detail>(analyse(line).lines[0].placeOnly, scratch: scratch)
    for scalar in line.unicodeScalars {
      state.take(scalar.value, ScalarTable.shared.entry(scalar.value), isInLink: false)
    }
    state.finish(&analysis)
    analysis.lines = [state.shape]
    withExtendedLifetime(scratch) {}
    return analysis
  }

  @Test("Whole scans agree in every count, token and end")
  func wholeScan() {
    var generator = SeededGenerator(seed: 17)
    for _ in 0..<3000 {
      let line = Self.randomLine(&generator)
      let (found, expected) = (analyse(line), Self.measuredOneByOne(line, WholeScan.self))
      #expect(
        found.lines[0].measures == expected.lines[0].measures,
        "\(line.debugDescription)")
      #expect(found.tokens == expected.tokens)
      #expect(found.tokenKinds == expected.tokenKinds)
      #expect(found.edges == expected.edges)
    }
  }

  @Test("Token scans find the tokens, lengths and fingerprints of whole scans")
  func tokenScan() {
    var generator = SeededGenerator(seed: 18)
    for _ in 0..<1000 {
      let line = Self.randomLine(&generator)
      let (whole, tokens) = (analyse(line), TextAnalysis(tokensOf: Array(line.utf8)))
      #expect(whole.tokens == tokens.tokens)
      #expect(whole.lines[0].fingerprint == tokens.lines[0].fingerprint)
      #expect(whole.lines[0].tokens == tokens.lines[0].tokens)
      #expect(whole.lines[0].effectiveLength == tokens.lines[0].effectiveLength)
    }
  }

  @Test(
    "Runs longer than the room for a line's ends, and lines of more tokens than are kept",
    arguments: [
      String(repeating: "a", count: 5000), String(repeating: "é", count: 3000),
      String(repeating: "中", count: 9000),
      String(repeating: "ab ", count: 5000) + "c", String(repeating: "中 a", count: 4000),
    ])
  func longLines(line: String) {
    let (found, expected) = (analyse(line), Self.measuredOneByOne(line, WholeScan.self))
    #expect(found.lines[0].measures == expected.lines[0].measures)
    #expect(found.tokens == expected.tokens)
    #expect(found.edges == expected.edges)
  }

  @Test("Small letters of any script, and the first of a word, open the text behind a rule of dashes")
  func openingScalar() {
    let rule = String(repeating: "-", count: 30)
    #expect(shape(of: rule + " text").openingScalar == 0x74)
    #expect(shape(of: rule + " Text").openingScalar == 0x54)
  }
}

extension LineShape {
  /// A shape with the place of this one, and nothing measured.
  fileprivate var placeOnly: LineShape {
    var shape = LineShape()
    shape.index = index
    shape.start = start
    shape.end = end
    shape.indentation = indentation
    return shape
  }

  /// All fields as text, but for the marks that are read off the line's bytes.
  fileprivate var measures: String {
    var shape = self
    shape.marks.subtract([.bullet, .heading, .numbered])
    return Mirror(reflecting: shape).children.map { "\($0.label ?? ""): \($0.value)" }.joined(separator: "\n")
  }
}
