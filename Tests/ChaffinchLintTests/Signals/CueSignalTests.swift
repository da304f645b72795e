import Foundation
import Testing

@testable import ChaffinchLint

@Suite("Signals of cue phrases")
struct CueSignalTests {
  private static let lexicon = Lexicon(
    tabSeparated: Array(
      """
      related\ten\tread more
      comments\ten\tcomments
      credit\ten\tphoto by
      legal\ten\tsmall print
      legal\tth\tสงวนสิทธิ์ทุกประการ

      """.utf8))

  private func measured(_ text: String) -> MeasuredText { MeasuredText(text, lexicon: Self.lexicon) }

  @Test("a cue counts on its line, below it and around it")
  func cueOfAClass() throws {
    let text = measured("Rain\nRead more\nFlood closes bridge\nFerry runs aground")
    #expect(try text.column("cue.related.here") == [0, 1, 0, 0])
    #expect(try text.column("cue.related.leads") == [0, 1, 0, 0])
    #expect(isClose(try text.column("cue.related.distance"), [log2f(301), 0, 1, log2f(3)]))
    #expect(try text.column("cue.related.around") == [1, 1, 1, 1])
    #expect(try text.column("cue.related.above") == [0, 1, 1, 1])
    for column in ["here", "leads", "around", "above"] {
      #expect(try text.column("cue.comments.\(column)") == [0, 0, 0, 0])
    }
  }

  @Test("cues farther than ten lines away are not around, but stay above")
  func reach() throws {
    let text = measured("Comments" + String(repeating: "\nRain", count: 11))
    let around = try text.column("cue.comments.around")
    #expect(around[10] == 1)
    #expect(around[11] == 0)
    #expect(try text.column("cue.comments.above")[11] == 1)
  }

  @Test("cues above are counted up to five")
  func manyAbove() throws {
    let above = try measured(String(repeating: "Comments\n", count: 8)).column("cue.comments.above")
    #expect(above == [1, 2, 3, 4, 5, 5, 5, 5])
  }

  @Test("in a long line a cue counts at the beginning only")
  func longLines() throws {
    let rest = " about the flood that closed the bridge to the old market on Monday"
    let text = measured("Read more\(rest)\nHe would read more\(rest)\nShe had to read more\(rest)")
    #expect(try text.column("cue.related.here") == [0, 0, 0])
    #expect(try text.column("cue.related.leads") == [1, 0, 0])
  }

  @Test("a credit may stand on a longer line than a heading")
  func creditLines() throws {
    let text = measured(
      "The bridge on Monday in the rain photo by Jane Doe\nThe bridge on Monday in the rain read more of it")
    #expect(try text.column("cue.credit.here") == [1, 0])
    #expect(try text.column("cue.related.here") == [0, 0])
  }

  @Test("a long phrase in a script without spaces leads a long line")
  func longPhraseLeads() throws {
    let rest = String(repeating: "ข่าวน้ำท่วมเมือง", count: 6)
    let text = measured("สงวนสิทธิ์ทุกประการ\(rest)\n\(rest)สงวนสิทธิ์ทุกประการ")
    #expect(try text.column("cue.legal.leads") == [1, 0])
    #expect(try text.column("cue.legal.here") == [0, 0])
  }

  @Test("the phrase found first is kept")
  func phraseIsKept() throws {
    let cues = measured("Comments – read more\nRain").measures.cues
    #expect(Self.lexicon.phrases[Int(cues[0].phrase)].text == "comments")
    #expect(cues[0].isShort(.comments) && cues[0].isShort(.related))
    #expect(cues[1].phrase == -1)
  }

  @Test("copyright signs and legal phrases are marked")
  func legal() throws {
    let text = measured("© 2024 Example\nSmall print\nRain")
    #expect(try text.column("legal.copyright") == [1, 0, 0])
    #expect(try text.column("legal.phrase") == [0, 1, 0])
  }
}
