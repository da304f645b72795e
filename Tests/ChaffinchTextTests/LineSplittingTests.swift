import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

@Suite("Lines are cut at LF, CR LF and CR")
struct LineSplittingTests {
  /// Splits by the rules as one says them: look at every byte, two where a CR has its LF.
  private func naiveLines(_ bytes: [UInt8]) -> [LineRange] {
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines: [LineRange] = []
    var position = rest
    while position < bytes.count {
      var terminator = 0
      if bytes[position...].starts(with: [0x0D, 0x0A]) {
        terminator = 2
      } else if bytes[position] == 0x0D || bytes[position] == 0x0A {
        terminator = 1
      }
      if terminator > 0 {
        lines.append(LineRange(start: rest, end: position))
        rest = position + terminator
      }
      position += max(1, terminator)
    }
    return lines + [LineRange(start: rest, end: bytes.count)]
  }

  @Test("Any mix of terminators, with marks, NUL and broken bytes, splits as the naive way does")
  func mixedTerminators() {
    var generator = SeededGenerator(seed: 11)
    let pieces: [[UInt8]] = [
      [0x0A], [0x0D], [0x0D, 0x0A], [0x61], [0x20], [0x00], [0xFF], [0xEF, 0xBB, 0xBF], [0xC3, 0xA9],
    ]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      #expect(Document(bytes: bytes).lines == naiveLines(bytes), "\(bytes)")
    }
  }

  @Test("Line feeds alone take the fast way, with the same result")
  func lineFeedsOnly() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        Bool.random(using: &generator) ? UInt8(0x0A) : UInt8(0x62)
      }
      #expect(Document(bytes: bytes).lines == naiveLines(bytes), "\(bytes)")
    }
  }

  @Test(
    "A document has one line more than it has terminators",
    arguments: [("", 1), ("a", 1), ("a\n", 2), ("\n", 2), ("\r\n", 2), ("\r\r\n\n", 4), ("a\n\nb\r", 4)])
  func lineCount(text: String, count: Int) {
    #expect(Document(bytes: Array(text.utf8)).lines.count == count)
  }

  @Test("A byte order mark belongs to no line, and offsets still count it")
  func byteOrderMark() {
    #expect(Document(bytes: [0xEF, 0xBB, 0xBF]).lines == [LineRange(start: 3, end: 3)])
    let document = Document(bytes: [0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0x62])
    #expect(document.lines == [LineRange(start: 3, end: 4), LineRange(start: 5, end: 6)])
    #expect(document.lines.map { Array(document.bytes[$0.range]) } == [[0x61], [0x62]])
  }

  @Test("Measured lines keep their number and their bytes in the original")
  func offsetsOfMeasuredLines() {
    let text = "\u{FEFF}one\r\n\r\n\t two \u{A0}\rba\u{301}d"
    let analysis = analyse(text)
    #expect(analysis.lines.map(\.index) == [0, 2, 3])
    let slices = analysis.lines.map {
      String(decoding: analysis.document.bytes[$0.start..<$0.end], as: UTF8.self)
    }
    #expect(slices == ["one", "two", "ba\u{301}d"])
    #expect(analysis.lines.map(\.indentation) == [0, 2, 0])
  }
}
