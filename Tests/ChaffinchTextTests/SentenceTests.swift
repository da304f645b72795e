import Testing

@testable import ChaffinchText

@Suite("Sentence ends are seen in every script")
struct SentenceTests {
  @Test(
    "Breaks are counted where one sentence ends and another begins",
    arguments: [
      ("One sentence only.", 0),
      ("One. Two! Three? Four", 3),
      ("“Stop.” She ran. (It rained.) They left.", 3),
      ("Version 3.5 costs 1.200 at a.example", 0),
      ("Wait... what?", 1),
      ("今天下雨。明天晴天！真的吗？好", 3),
      ("「雨です。」晴れです。", 1),
      ("पहला वाक्य। दूसरा वाक्य॥ तीसरा", 2),
      ("هل هذا صحيح؟ نعم۔ شكرا", 2),
      ("Առաջին։ Երկրորդ", 1),
      ("ပထမ။ ဒုတိယ", 1),
      ("ទីមួយ។ ទីពីរ", 1),
      ("አንድ። ሁለት", 1),
      ("One.<br>Two.", 1),
    ])
  func breaks(text: String, count: Int) {
    #expect(shape(of: text).sentenceBreaks == count)
  }

  @Test(
    "Terminal punctuation, behind closing quotes, brackets and emphasis too",
    arguments: [
      "End.", "End!", "End?", "He said “end.”", "He said 'end!'", "(End.)", "**End.**", "_End._", "完。",
      "終わり！",
      "「完。」", "समाप्त।", "صحيح؟", "ختم۔", "Վերջ։", "ပြီး။", "ចប់។", "End…", "End...", "[End.](u)",
    ])
  func terminal(text: String) {
    #expect(shape(of: text).marks.contains(.endsWithTerminal))
  }

  @Test(
    "No terminal punctuation",
    arguments: ["End", "End,", "End:", "3.5", "Read more »", "***", "完", "— End —"])
  func noTerminal(text: String) {
    #expect(!shape(of: text).marks.contains(.endsWithTerminal))
    #expect(!shape(of: text).endsSentence)
  }

  @Test(
    "An ellipsis ends a teaser and no sentence",
    arguments: [
      "Teaser…", "Teaser...", "Teaser....", "预告……", "Teaser […]", "Teaser [...]", "“Teaser…”",
      "**Teaser...**",
    ])
  func ellipsis(text: String) {
    let line = shape(of: text)
    #expect(line.marks.contains(.endsWithEllipsis))
    #expect(line.marks.contains(.endsWithTerminal))
    #expect(!line.endsSentence)
  }

  @Test(
    "Two full stops, or dots before the end, are no ellipsis",
    arguments: ["End..", "A... b.", "…b", "...", "End. . ."])
  func noEllipsis(text: String) {
    #expect(shape(of: text).marks.contains(.endsWithEllipsis) == (text == "..."))
  }
}

@Suite("The end of a sentence is seen in the bytes as in the whole measures")
struct SentenceEndTests {
  @Test(
    arguments: [
      ("It rained.", true), ("It rained", false), ("It rained...", false), ("It rained…", false),
      ("Rain?”", true),
      ("雨が降った。", true), ("雨が降った。」", true), ("(It rained.)", true), ("**It rained.**", true), (".", true),
      ("»", false), ("Đà Nẵng", false), ("3.", true), ("बारिश हुई।", true),
    ])
  func agree(text: String, ends: Bool) {
    for bytes in [Array(text.utf8), Array("x\n \(text)  \ny".utf8)] {
      for analysis in [TextAnalysis(bytes: bytes), TextAnalysis(tokensOf: bytes)] {
        let line = analysis.lines[analysis.lines.count / 2]
        #expect(analysis.endsSentence(line) == ends)
      }
      let whole = TextAnalysis(bytes: bytes)
      #expect(whole.lines[whole.lines.count / 2].endsSentence == ends)
    }
  }

  @Test func brokenBytesEndNothing() {
    for bytes: [UInt8] in [[0x41, 0x80], [0x41, 0x2E, 0xE3], [0xFF], [0x80, 0x80, 0x80, 0x80, 0x80]] {
      let analysis = TextAnalysis(tokensOf: bytes)
      for line in analysis.lines { #expect(!analysis.endsSentence(line)) }
    }
  }
}
