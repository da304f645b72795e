import Testing

@testable import ChaffinchDataSets

@Suite struct C4 {
  private let five = "One is here. Two is here. Three is here. Four is here. Five is here."

  private func edited(_ text: String, _ filter: C4Filter = C4Filter()) -> String? {
    let scratch = FilterScratch()
    let bytes = Array(text.utf8)
    let decision = bytes.withUnsafeBufferPointer { QualityFilters([filter]).judge($0, scratch: scratch) }
    guard decision == .keep else { return nil }
    return String(decoding: scratch.editedText ?? bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "No full stop at the end", "Two words.", "Please turn JavaScript on to read this.",
    "Read our Privacy Policy before you go.", "This site uses cookies to work.", "More of it follows here...",
    "\(String(repeating: "a", count: 1001)) is a long word.", "See the terms of use for more.",
  ])
  func takesOut(_ line: String) {
    #expect(edited("\(five)\n\(line)\nThe last line stays.") == "\(five)\nThe last line stays.")
  }

  @Test func saysWhatItTakesOut() {
    let page = Array(
      "\(five)\n\nNo full stop\nTwo words.\nTurn javascript on now.\nRead the privacy policy here.".utf8)
    let scratch = FilterScratch()
    _ = page.withUnsafeBufferPointer { QualityFilters([C4Filter()]).judge($0, scratch: scratch) }
    let reasons = ["no-terminal-punctuation", "few-words", "javascript", "policy"]
    #expect(scratch.removedLines.map(\.reason) == reasons)
    #expect(scratch.removedLines.map(\.line) == [2, 3, 4, 5])
  }

  @Test func leavesTextsThatNeedNoEdit() {
    #expect(edited(five) == five)
  }

  @Test func takesOutCitations() {
    #expect(
      edited("\(five)\n  A fact.[12] Another[citation needed] one.  ") == "\(five)\nA fact. Another one.")
  }

  @Test func dropsPages() {
    #expect(drop("Lorem Ipsum is here.\n\(five)", C4Filter()) == "c4.lorem-ipsum 1 > 0")
    #expect(drop("if (x) { return it; }.\n\(five)", C4Filter()) == "c4.curly-brackets 1 > 0")
    #expect(drop("One is here. Two is here.", C4Filter()) == "c4.sentences 2 < 5")
  }

  @Test func letsLinesEndAsTheyLike() {
    let page = "\(five)\nNo full stop here"
    #expect(edited(page, .withoutTerminalPunctuation) == page)
  }

  @Test func countsSentencesLikeASentencizer() {
    let text = "What?! \"Yes.\" He said so... then left. Mr. Smith paid 3.5 euros! Done."
    #expect(measures(text, C4Filter())["sentences"] == 5)
  }

  @Test func filtersBehindSeeWhatIsLeft() {
    let menu = (0..<60).map { "Menu entry\($0)" }.joined(separator: "\n")
    let page = "\(menu)\n\(five)\n\(prose)"
    #expect(drop(page, FineWebQualityFilter())?.hasPrefix("fineweb-quality.") == true)
    #expect(judge(page, [C4Filter(), FineWebQualityFilter()]) == .keep)
  }
}

@Suite struct FineWebQuality {
  @Test func saysWhatFails() {
    #expect(drop(" \n ", FineWebQualityFilter()) == "fineweb-quality.lines 0 < 1")
    let bare = (0..<20).map { "A line without any mark at its end, number \($0)" }.joined(separator: "\n")
    #expect(drop(bare, FineWebQualityFilter()) == "fineweb-quality.line-punctuation 0 < 0.12")
    let short = (0..<20).map { "Short \($0)." }.joined(separator: "\n")
    #expect(drop(short, FineWebQualityFilter()) == "fineweb-quality.short-lines 1 > 0.67")
    #expect(
      drop("\(prose)\n\(prose)", FineWebQualityFilter())?.hasPrefix("fineweb-quality.duplicate-characters")
        == true)
  }

  @Test func countsLineFeedsForEachWord() {
    let found = measures("One two three four.\n\n\nFive six.\n", FineWebQualityFilter())
    #expect(found["new-lines"] == 4.0 / 8)
    #expect(found["line-punctuation"] == 1)
  }
}
