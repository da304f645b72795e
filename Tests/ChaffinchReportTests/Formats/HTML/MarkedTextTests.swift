import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("Texts in pieces")
struct MarkedTextTests {
  private func finding(_ bytes: Range<Int>, in text: [UInt8]) -> Finding {
    let lines = TextLines.ranges(of: text)
    func line(of place: Int) -> Int { (lines.lastIndex { $0.lowerBound <= place } ?? 0) + 1 }
    return Finding(
      rule: "r", residueClass: .other, startLine: line(of: bytes.lowerBound),
      endLine: line(of: bytes.upperBound),
      startByte: bytes.lowerBound, endByte: bytes.upperBound, confidence: 1, scoreLoss: 0, fingerprint: "",
      message: "")
  }

  @Test func coverEachByteOfTheLinesByWhatCoversIt() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        [0x61, 0x62, 0x0A, 0x0D].randomElement(using: &generator) ?? UInt8(0x61)
      }
      let findings = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        let places = [
          Int.random(in: 0...text.count, using: &generator),
          Int.random(in: 0...text.count, using: &generator),
        ]
        return finding(places.min()!..<places.max()!, in: text)
      }
      let marked = MarkedText(text, findings: findings, limit: 1000)
      #expect(!marked.isCut)
      #expect(marked.lines.map(\.number) == Array(1...marked.lineCount))
      for (line, range) in zip(marked.lines, TextLines.ranges(of: text)) {
        var place = range.lowerBound
        for case .text(let piece, let covering) in line.pieces {
          #expect(piece.lowerBound == place)
          place = piece.upperBound
          for byte in piece {
            let expected = findings.indices.filter {
              findings[$0].startByte <= byte && byte < findings[$0].endByte
            }
            #expect(covering.sorted() == expected)
          }
        }
        #expect(place == range.upperBound)
      }
    }
  }

  @Test func haveTheLinesOfAnyLineEnd() {
    let text = Array("\u{FEFF}a\r\nb\rc\n\nd".utf8)
    #expect(
      TextLines.ranges(of: text).map { String(decoding: text[$0], as: UTF8.self) } == [
        "a", "b", "c", "", "d",
      ])
    #expect(TextLines.ranges(of: []) == [0..<0])
    #expect(TextLines.ranges(of: [0x0A]).count == 2)
  }

  @Test func areCutAroundFindings() {
    let text = Array((1...1000).map { "line \($0)\n" }.joined().utf8)
    let target = TextLines.ranges(of: text)[499]
    let marked = MarkedText(text, findings: [finding(target, in: text)], limit: 2000)
    #expect(marked.isCut)
    #expect(marked.lineCount == 1001)
    #expect(marked.lines.map(\.number) == Array(1...4) + Array(496...504))
    #expect(marked.lines.first { $0.number == 500 }?.pieces == [.text(target, findings: [0])])
  }

  @Test func loseTheMiddleOfLongLines() {
    let text = Array(String(repeating: "ế", count: 20_000).utf8)
    let marked = MarkedText(text, findings: [], limit: 5000)
    #expect(marked.lines.count == 1)
    var bytes = 0
    for piece in marked.lines[0].pieces {
      switch piece {
      case .leftOut(let count): bytes += count
      case .text(let range, _):
        bytes += range.count
        #expect(String(validating: text[range], as: UTF8.self) != nil)
      }
    }
    #expect(bytes == text.count)
  }

  @Test func stayWithinTheLimitWhateverTheFindings() {
    let text = Array(String(repeating: "ab", count: 50_000).utf8)
    let findings = stride(from: 0, to: 100_000, by: 250).map { finding($0..<$0 + 200, in: text) }
    let marked = MarkedText(text, findings: findings, limit: 10_000)
    let shown = marked.lines.flatMap(\.pieces).reduce(0) { sum, piece in
      if case .text(let range, _) = piece { sum + range.count } else { sum }
    }
    #expect(shown < 15_000)
  }
}

@Suite("Cleaned texts by their lines")
struct CleanedLinesTests {
  private func rebuilt(_ parts: [CleanedLines.Part], _ cleaned: [UInt8], _ text: [UInt8]) -> [[UInt8]] {
    let lines = TextLines.ranges(of: text)
    return parts.flatMap { part in
      switch part {
      case .lines(let range): range.map { Array(text[lines[$0 - 1]]) }
      case .changed(let range): [Array(cleaned[range])]
      }
    }
  }

  @Test func tellTheSameLinesWhateverTheTexts() {
    var generator = SeededGenerator(seed: 5)
    func text() -> [UInt8] {
      (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        [0x61, 0x62, 0x0A].randomElement(using: &generator) ?? UInt8(0x61)
      }
    }
    for _ in 0..<500 {
      let (original, cleaned) = (text(), text())
      let parts = CleanedLines(cleaned, from: original).parts
      let expected = cleaned.isEmpty ? [] : TextLines.ranges(of: cleaned).map { Array(cleaned[$0]) }
      #expect(rebuilt(parts, cleaned, original) == expected)
    }
  }

  @Test func areRunsOfLinesWhereLinesWereRemoved() {
    let parts = CleanedLines(Array("a\nb\ne\nF".utf8), from: Array("a\nb\nc\nd\ne\nf".utf8)).parts
    #expect(parts == [.lines(1...2), .lines(5...5), .changed(6..<7)])
  }
}
