import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint

@Suite("Signals of hostile input")
struct HostileInputTests {
  private func expectFinite(_ bytes: [UInt8], site: SiteEvidence? = nil) {
    let matrix = MeasuredText(bytes: bytes, site: site).matrix
    #expect(matrix.values.count == matrix.count * SignalList.columnNames.count)
    if let place = matrix.values.firstIndex(where: { !$0.isFinite }) {
      Issue.record(
        "\(SignalList.columnNames[place % matrix.width]) is \(matrix.values[place]) on line \(place / matrix.width)"
      )
    }
  }

  @Test("are finite for random bytes", arguments: 0..<40)
  func randomBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    expectFinite(
      (0..<Int.random(in: 1...3000, using: &generator)).map { _ in .random(in: 0...255, using: &generator) })
  }

  @Test("are finite for markup without rhyme or reason", arguments: 0..<40)
  func randomMarkup(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "[", "](", ")", "![", "<b>", "<", ">", "http://a.example/", " ", "\n", "\n\n", "a", "Zoë", "。", "天",
      "é", "e\u{301}",
      "\u{200D}", "#", "* ", "1.", "\t", "\r", "…", "\u{FEFF}", "©", "read more", "\u{0}",
    ]
    var text = ""
    for _ in 0..<400 { text += pieces.randomElement(using: &generator) ?? "" }
    expectFinite(Array(text.utf8))
  }

  @Test(
    "are finite where there is nothing to see",
    arguments: ["", " ", "\n", "   \n\t\n ", "\u{FEFF}", "\u{200B}", "-"])
  func nothing(text: String) {
    expectFinite(Array(text.utf8))
  }

  @Test("are finite for five thousand lines")
  func manyLines() {
    var generator = SeededGenerator(seed: 7)
    let words = ["rain", "Flood", "the", "[more](/m)", "2024", "天気", "comments", "...", "!"]
    let lines = (0..<5000).map { _ in
      (0..<Int.random(in: 0...5, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
        .joined(separator: " ")
    }
    expectFinite(Array(lines.joined(separator: "\n").utf8))
  }

  @Test("are finite for one huge line", arguments: ["rain. ", "天気", "[a](b) ", "#", "9", " "])
  func hugeLine(piece: String) {
    expectFinite(Array(String(repeating: piece, count: 20_000).utf8))
  }

  @Test("are finite for evidence of a site without documents")
  func emptySite() {
    expectFinite(
      Array("a\nb".utf8), site: SiteEvidence(documents: 0, lineDocuments: [0, 0], blockDocuments: [0, 0]))
  }
}
