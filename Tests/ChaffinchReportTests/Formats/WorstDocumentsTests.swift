import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("The text reports show the worst documents first, and tell what they leave out")
struct WorstDocumentsTests {
  private func text(_ files: [FileReport], showsAll: Bool = false, isQuiet: Bool = false) -> String {
    String(
      decoding: TextFormat(options: TextOptions(showsAll: showsAll, isQuiet: isQuiet)).written(files),
      as: UTF8.self)
  }

  private func concise(_ files: [FileReport], showsAll: Bool = false, isQuiet: Bool = false) -> String {
    String(
      decoding: ConciseFormat(options: TextOptions(showsAll: showsAll, isQuiet: isQuiet)).written(files),
      as: UTF8.self)
  }

  /// A document of that name and score with so many findings, each of which costs a point more than the one before.
  private func file(_ name: String, score: Double?, findings count: Int = 1) -> FileReport {
    let findings = (0..<count).map { number in
      var finding = Finding.oneLine("x", marked: 0..<1, message: "number \(number)")
      finding.scoreLoss = Double(number)
      return finding
    }
    return .sample(RawText(name), score: score, findings: findings)
  }

  private func names(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.contains(": score ") || $0.contains(": no score") }
      .map { $0.prefix { $0 != ":" } }
  }

  @Test func theWorstComeFirstInAnyOrderOfTheRun() {
    let files = [
      file("c", score: 80), file("none", score: nil), file("b", score: 12), file("a", score: 80),
      file("clean", score: 100, findings: 0), file("d", score: 12.04),
    ]
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<20 {
      let files = files.shuffled(using: &generator)
      #expect(names(text(files)) == ["b", "d", "a", "c", "none"])
      #expect(names(concise(files)) == ["b", "d", "a", "c", "none"])
    }
    #expect(text(files) == text(files.reversed()))
    let asRead = text(files, showsAll: true)
    #expect(names(asRead) == ["c", "none", "b", "a", "d"])
    #expect(names(concise(files, showsAll: true)) == ["c", "none", "b", "a", "d"])
  }

  @Test func countsTheDocumentsItLeavesOut() {
    let files = (0..<23).map { file("f\($0)", score: Double($0)) }
    #expect(names(text(files)) == (0..<20).map { "f\($0)" })
    #expect(
      text(files).hasSuffix(
        "\n3 more documents with findings. To see them: --all, or --output html=report.html\n"))
    #expect(names(text(files, showsAll: true)).count == 23)
    #expect(!text(files, showsAll: true).contains("more document"))
    #expect(names(concise(files)).count == 23)
    let many = (0..<1001).map { file("f\($0)", score: 50) }
    #expect(concise(many).contains("\n1 more document with findings. To see "))
  }

  @Test func showsTheFindingsOfADocumentThatMatterMostInTheOrderOfTheText() {
    var worst = file("a", score: 10, findings: 8)
    worst.findings[2].severity = .error
    for number in 4..<8 { worst.findings[number].severity = .note }
    let files = [worst, file("b", score: 20)]
    let shown = text(files).split(separator: "\n").filter { $0.contains("number ") }
    #expect(shown.map { $0.split(separator: "number ")[1].prefix(1) } == ["2", "4", "5", "6", "7", "0"])
    #expect(text(files).contains("\n  3 more findings in this document, −4.0 points (--all shows them)\n\n"))
    #expect(!text(files, showsAll: true).contains("more finding"))
    worst = file("a", score: 10, findings: 6)
    #expect(text([worst, files[1]]).contains("\n  1 more finding in this document (--all shows it)\n\n"))
  }

  @Test func showsMoreOfADocumentThatIsTheOnlyOneWithFindings() {
    let files = [
      file("clean", score: 100, findings: 0), file("a", score: 10, findings: 30),
      file("b", score: 100, findings: 0),
    ]
    #expect(text(files).split(separator: "\n").count { $0.contains("number ") } == 30)
    #expect(text(files) == text(files, showsAll: true))
    let many = file("a", score: 10, findings: 103)
    #expect(text([many]).contains("\n  3 more findings in this document, −3.0 points (--all shows them)\n"))
  }

  @Test func aQuietReportHasNoTableAndNoClosingLine() {
    let files = [file("a", score: 10), file("b", score: 80, findings: 0)]
    // A document without findings is there because its score makes the run fail.
    #expect(
      text(files, isQuiet: true) == """
        a: score 10.0, dirty, 1 finding

          line 7  warning  photo-credit  number 0
            7 | x

        b: score 80.0, needs cleaning, 0 findings


        """)
    #expect(
      concise(files, isQuiet: true) == """
        a: score 10.0, warning, 1 finding: 1 line photo-credit
        b: score 80.0, 0 findings

        """)
    #expect(text([], isQuiet: true).isEmpty && concise([], isQuiet: true).isEmpty)
    let many = (0..<23).map { file("f\($0)", score: Double($0)) }
    #expect(
      text(many, isQuiet: true).hasSuffix(
        "\n\n3 more documents with findings. To see them: --all, or --output html=report.html\n"))
  }

  @Test func keepsNothingOfWhatItDoesNotShow() {
    var format = TextFormat()
    var output: [UInt8] = []
    for number in 0..<1000 { format.add(file("f\(number)", score: Double(number % 100)), into: &output) }
    #expect(output.isEmpty && format.writesAtEnd)
    var all = TextFormat(options: TextOptions(showsAll: true))
    all.add(file("f", score: 1), into: &output)
    #expect(!output.isEmpty && !all.writesAtEnd)
  }
}
