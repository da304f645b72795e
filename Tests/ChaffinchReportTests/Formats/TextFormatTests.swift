import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("The text report")
struct TextFormatTests {
  private func text(_ files: [FileReport], color: Bool = false, width: Int = 100) -> String {
    String(
      decoding: TextFormat(options: TextOptions(color: color, width: width)).written(files), as: UTF8.self)
  }

  @Test func underlinesASpanWithinALine() {
    let finding = Finding.oneLine(
      "The bridge opened on Monday. Photo: A. Tran", marked: 29..<43,
      evidence: [
        Evidence("cue-phrase", "Photo: (en)"), Evidence("no-terminal-mark", ""),
      ])
    #expect(
      text([.sample(findings: [finding])]) == """
        news/a.txt: score 87.6, needs cleaning, 1 finding

          line 7  warning  photo-credit  credit of an image  (−3.3 points)
            7 | The bridge opened on Monday. Photo: A. Tran
              |                              ^^^^^^^^^^^^^^
            because: Photo: (en); no-terminal-mark

        rule          findings  size  points lost
        photo-credit         1  14 B          3.3

        1 document (1.0 kB), score 87.6: 0 clean, 1 needs cleaning, 0 dirty

        """)
  }

  @Test func showsASpanOfSeveralLinesAndNamesItsTwin() {
    let titles: [RawText] = ["More news", "Gold", "Rain", "Rice", "", "Rail", "Ports", "Bees", "Tea", "Silk"]
    var finding = Finding.manyLines(titles)
    finding.snippet.removeSubrange(4..<9)
    #expect(
      text([.sample("a.txt", score: 41.3, findings: [finding]), .sample("b.txt", score: 95)])
        == """
        a.txt: score 41.3, dirty, 1 finding

          lines 9–18  warning  related-block  headlines of other articles  (−12.4 points)
             9 | More news
            10 | Gold
            11 | Rain
            12 | Rice
               | … 5 more lines
            18 | Silk
            because: More news (en); on 37 of 40 documents of the site
            see news/b.txt:9-18 (same text)

        rule           findings   size  points lost
        related-block         1  500 B          6.2

        2 documents (2.0 kB), score 68.2: 1 clean, 0 need cleaning, 1 dirty

        """)
  }

  @Test func placesARecordInItsContainer() {
    let file = FileReport.sample(
      "crawl.jsonl", record: .init(index: 17, id: "n-17"), findings: [.manyLines(["More", "", "End"])])
    #expect(
      text([file]).hasPrefix(
        """
        crawl.jsonl[record 17, n-17]: score 87.6, needs cleaning, 1 finding

          lines 9–11  warning  related-block  headlines of other articles  (−12.4 points)
             9 | More
            10 |
            11 | End
        """))
  }

  @Test func linesUpTheUnderlineOfWideCombiningAndHiddenText() {
    func underline(_ line: String, marked: String) -> [Substring] {
      let start = line.utf8.count - marked.utf8.count
      let finding = Finding.oneLine(RawText(line), marked: start..<line.utf8.count)
      return text([.sample(findings: [finding])]).split(separator: "\n")[2...3].map { $0.dropFirst(8) }
    }
    #expect(underline("新聞 写真:田中", marked: "写真:田中") == ["新聞 写真:田中", "     ^^^^^^^^^"])
    #expect(underline("한국 사진", marked: "사진") == ["한국 사진", "     ^^^^"])
    #expect(underline("Tie\u{302}\u{301}ng A\u{309}nh", marked: "A\u{309}nh").last == "      ^^^")
    #expect(
      underline("a\tb\u{1B}[0m Foto", marked: "Foto") == [#"a    b\x1b[0m Foto"#, "              ^^^^"])
  }

  @Test func isFriendlyWhenNothingIsFound() {
    #expect(
      text([.sample("a.txt", score: 100), .sample("b.txt", score: 97)])
        == "All grain, no chaff: nothing found in 2 documents (2.0 kB), score 98.5.\n")
    #expect(text([]) == "No documents to lint.\n")
    #expect(
      text([.sample(score: 40), .sample(score: nil)])
        == "2 documents (2.0 kB), score 40.0: 0 clean, 0 need cleaning, 1 dirty, 1 not judged\n")
  }

  @Test func coloursOnlyWhenAsked() {
    let files = [
      FileReport.sample(findings: [.oneLine("See Photo", marked: 4..<9), .manyLines(["a", "b"])])
    ]
    let colored = text(files, color: true)
    #expect(
      colored.hasPrefix(
        """
        \u{1B}[1mnews/a.txt\u{1B}[0m\u{1B}[2m: \u{1B}[0mscore \u{1B}[33m87.6\u{1B}[0m, needs cleaning, 2 findings

          \u{1B}[1;34mline \u{1B}[0m\u{1B}[1;34m7\u{1B}[0m  \u{1B}[33mwarning\u{1B}[0m  \
        \u{1B}[1;31mphoto-credit\u{1B}[0m  credit of an image\
        \u{1B}[33m  (−\u{1B}[0m\u{1B}[33m3.3\u{1B}[0m\u{1B}[33m points)\u{1B}[0m
            \u{1B}[1;34m7\u{1B}[0m\u{1B}[1;34m |\u{1B}[0m See Photo
             \u{1B}[1;34m |\u{1B}[0m     \u{1B}[1;31m^^^^^\u{1B}[0m

        """))
    #expect(withoutColor(colored) == text(files))
  }

  @Test func cutsALongLineAroundTheMark() {
    let words = String(repeating: "word ", count: 2000)
    let line = words + "PHOTO" + words
    let finding = Finding.oneLine(RawText(line), marked: words.utf8.count..<words.utf8.count + 5)
    let lines = text([.sample(findings: [finding])], width: 40).split(separator: "\n")
    #expect(lines[2] == "    7 | …d word word PHOTOword word wor…")
    #expect(lines[3] == "      |              ^^^^^")
  }

  @Test func saysHowManyLinesTheCallerLeftOut() {
    var finding = Finding.manyLines(["a", "b", "c", "d"])
    finding.snippet.remove(at: 1)
    #expect(
      text([.sample(findings: [finding])]).contains("     9 | a\n       | … 1 more line\n    11 | c\n"))
    // Blank lines are claimed by nobody and not missed.
    finding.lineFingerprints.removeLast()
    #expect(text([.sample(findings: [finding])]).contains("     9 | a\n    11 | c\n    12 | d\n"))
  }

  @Test func namesThreePlacesAndCountsTheRest() {
    var finding = Finding.oneLine("x", marked: 0..<1)
    finding.related = (1...5).map { .init(path: RawText("p\($0)"), startLine: $0, endLine: $0, note: "") }
    #expect(
      text([.sample(findings: [finding])])
        .contains("    see p1:1; p2:2; p3:3; 2 more places\n"))
  }

  @Test func namesAPlaceOfTheSameDocumentByItsLines() {
    var finding = Finding.oneLine("x", marked: 0..<1)
    let own: RawText = "a.jsonl[record 2]"
    finding.related = [
      .init(path: own, container: "a.jsonl", startLine: 3, endLine: 3, note: "same text as line 7"),
      .init(path: own, container: "a.jsonl", startLine: 4, endLine: 6, note: ""),
      .init(path: "a.jsonl[record 3]", container: "a.jsonl", startLine: 4, endLine: 6, note: ""),
    ]
    #expect(
      text([.sample("a.jsonl", record: .init(index: 2, id: "n"), findings: [finding])])
        .contains("    see line 3 (same text as line 7); lines 4–6; a.jsonl[record 3]:4-6\n"))
  }

  @Test func takesSpansThatDoNotFitTheirText() {
    for marked in [0..<0, 5..<5, 3..<99, 50..<99] {
      let lines = text([.sample(findings: [.oneLine("short", marked: marked)])]).split(separator: "\n")
      #expect(lines[2] == "    7 | short")
      #expect(lines[3].contains("^"))
    }
    var backwards = Finding.oneLine("short", marked: 0..<5)
    (backwards.endLine, backwards.endByte) = (3, 0)
    #expect(text([.sample(findings: [backwards])]).contains("  whole document  warning  photo-credit"))
  }

  @Test func marksAWholeLineOnlyBesideLinesOfContext() {
    var finding = Finding.oneLine("  \tindented ", marked: 3..<11)
    #expect(text([.sample(findings: [finding])]).contains("\n    7 | indented \n\n"))
    finding.snippet.append(Finding.SnippetLine(lineNumber: 8, text: "context"))
    #expect(
      text([.sample(findings: [finding])])
        .contains("\n    7 | indented \n      | ^^^^^^^^\n    8 | context\n"))
  }

  @Test func breaksLongReasonsBetweenThem() {
    let finding = Finding.oneLine(
      "x", marked: 0..<1, evidence: [Evidence("a", "one two"), Evidence("b", "three"), Evidence("c", "four")])
    #expect(
      text([.sample(findings: [finding])], width: 28)
        .contains("    because: one two; three;\n             four\n"))
    #expect(
      text([.sample(findings: [finding])], width: 27)
        .contains("    because: one two;\n             three; four\n"))
  }

  @Test(arguments: [false, true])
  func letsNoHostileTextActOnTheScreenOrTheBuildLog(color: Bool) {
    for bytes in HostileText.samples(300, seed: 8) where bytes.count < 1000 {
      let string = String(decoding: bytes, as: UTF8.self)
      var finding = Finding.oneLine(
        RawText(bytes), marked: 0..<bytes.count, rule: string, message: string)
      finding.evidence = [Evidence(string, string)]
      finding.related = [.init(path: RawText(bytes), startLine: 1, endLine: 1, note: string)]
      let file = FileReport.sample(RawText(bytes), record: .init(index: 0, id: string), findings: [finding])
      let output = withoutColor(text([file], color: color))
      #expect(!Array(output.utf8).contains(Array("##[".utf8)))
      let lines = output.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 12)
      for line in lines {
        #expect(!line.contains(where: HiddenScalars.contains))
        #expect(!line.drop(while: \.properties.isWhitespace).starts(with: "::".unicodeScalars))
      }
    }
  }

  @Test func breaksCommandsThatOnlyMeetAroundAColour() {
    let file = FileReport.sample("##", record: .init(index: 0), findings: [.oneLine("x", marked: 0..<1)])
    #expect(withoutColor(text([file], color: true)).hasPrefix(#"##\[record 0]: score "#))
    let colon = FileReport.sample(":", findings: [.oneLine("x", marked: 0..<1)])
    #expect(withoutColor(text([colon], color: true)).hasPrefix(#":\: score "#))
  }

  /// The text without its colour sequences, found scalar by scalar, since a combining mark may follow one.
  private func withoutColor(_ text: String) -> String {
    text.replacing(/\x1B\[[0-9;]*m/.matchingSemantics(.unicodeScalar), with: "")
  }
}
