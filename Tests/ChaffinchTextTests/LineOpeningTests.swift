import Testing

@testable import ChaffinchText

@Suite("A line's opening and marks are seen")
struct LineOpeningTests {
  @Test(
    "Bullets, headings and numbers need a space behind them",
    arguments: [
      ("- item", .bullet), ("* item", .bullet), ("• item", .bullet), ("> quote", .bullet),
      ("–\titem", .bullet),
      ("-", .bullet), ("# Title", .heading), ("### Title", .heading), ("1. item", .numbered),
      ("12) item", .numbered),
      ("  - indented", .bullet),
    ] as [(String, LineMarks)])
  func openings(text: String, mark: LineMarks) {
    #expect(shape(of: text).marks.intersection([.bullet, .heading, .numbered]) == mark)
  }

  @Test(
    "Text that only looks so",
    arguments: ["-item", "*item*", "#tag", "1.5 times", "12345. far", "item - x", "2024"])
  func noOpenings(text: String) {
    #expect(shape(of: text).marks.isDisjoint(with: [.bullet, .heading, .numbered]))
  }

  @Test(
    "Marks inside the line",
    arguments: [
      ("Home | News", .pipe), ("**bold** x", .emphasis), ("write to a@b", .atSign), ("© Example", .copyright),
      ("x (y", .parenthesis), ("（x", .parenthesis), ("By: x", .colon), ("作者：x", .colon),
      ("and/or", .slash), ("left    right", .wideGap), ("https://a", [.slash, .colon, .webAddress]),
    ] as [(String, LineMarks)])
  func marks(text: String, mark: LineMarks) {
    #expect(shape(of: text).marks == mark)
  }

  @Test("Addresses of links are not shown, so they leave no mark")
  func hiddenAddress() {
    #expect(shape(of: "[label](https://a.example/(b)|c@d)").marks.isEmpty)
  }

  @Test("White space of any kind is trimmed, and indentation counted in bytes")
  func indentation() {
    #expect(shape(of: "\t  text \u{2003}").indentation == 3)
    #expect(shape(of: "\u{3000}text").indentation == 3)
    #expect(shape(of: "\u{3000}text\u{3000}").visibleLength == 4)
    #expect(analyse(" \t\u{A0}\u{3000}\n\u{2028}").lines.isEmpty)
  }

  @Test("First, opening, closing and last scalar")
  func ends() {
    let line = shape(of: "- “(Word” he said.”)")
    #expect(line.firstScalar == 0x2D)
    #expect(line.openingScalar == 0x57)
    #expect(line.closingScalar == 0x2E)
    #expect(line.lastScalar == 0x29)
  }
}
