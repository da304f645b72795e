import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint

@Suite("A cleaned text")
struct CleanedTextTests {
  /// Lines that the rules find no leftovers of markup in.
  private static let kept = ["The owl sat in the barn.", "  It was late  ", "Ende.", "塔が倒れた。"]
  private static let residue = ["Read more", "  Share this  ", "Menu"]
  private static let blank = ["", "   ", "\t"]

  private static func clean(_ text: String) -> CleanedText {
    // The blanks around a line are no part of what is judged.
    let words = residue.map { $0.drop { $0 == " " }.prefix { $0 != " " } + " " }
    return CleanedText(
      Pages.judged(text) { line in words.contains { (line + " ").hasPrefix($0) } ? .navigation : .body })
  }

  /// What is left, found line by line: the lines that stay, and the blank ones between them.
  private static func expected(_ lines: [(text: String, end: String)]) -> String {
    func isBlank(_ line: Int) -> Bool { blank.contains(lines[line].text) }
    func stays(_ line: Int) -> Bool { !isBlank(line) && !residue.contains(lines[line].text) }
    var output = ""
    for number in lines.indices {
      if stays(number) {
        output += lines[number].text + lines[number].end
      } else if isBlank(number) {
        let before = lines.indices.last { $0 < number && stays($0) }
        let after = lines.indices.first { $0 > number && stays($0) }
        let gap = (before.map { $0 + 1 } ?? 0)..<(after ?? lines.count)
        let lost = gap.contains { !isBlank($0) }
        let isFirst = gap.first { isBlank($0) } == number
        if !lost || isFirst && before != nil && after != nil {
          output += lines[number].text + lines[number].end
        }
      }
    }
    return output
  }

  @Test("is what a search line by line leaves", arguments: 0..<400)
  func oracle(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pools = [
      Self.kept + Self.residue + Self.blank, Self.kept + Self.blank, Self.residue + Self.blank,
      Self.kept + Self.residue,
    ]
    let pool = pools[seed % pools.count]
    var lines = (0..<Int.random(in: 0...14, using: &random)).map { _ in
      (
        text: pool.randomElement(using: &random) ?? "",
        end: ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
      )
    }
    // A carriage return and a line feed after it are one end.
    for number in lines.indices.dropFirst() where lines[number].text.isEmpty && lines[number - 1].end == "\r"
    {
      lines[number - 1].end = "\n"
    }
    if Bool.random(using: &random) {
      lines.append(("", ""))
    } else if let last = lines.indices.last {
      lines[last].end = ""
    } else {
      lines = [("", "")]
    }
    let text = lines.map { $0.text + $0.end }.joined()
    let cleaned = Self.clean(text)
    let expected = Self.expected(lines)
    #expect(String(decoding: cleaned.bytes, as: UTF8.self) == expected)
    #expect(cleaned.isUnchanged == (expected.utf8.count == text.utf8.count))
    #expect(cleaned.mendedLines == [])
    // A second cleaning finds nothing.
    #expect(Self.clean(expected).isUnchanged)
  }

  @Test("keeps its byte order mark, unless nothing is left")
  func byteOrderMark() {
    #expect(Self.clean("\u{FEFF}Menu\n\nEnde.").bytes == Array("\u{FEFF}Ende.".utf8))
    #expect(Self.clean("\u{FEFF}Ende.").bytes == Array("\u{FEFF}Ende.".utf8))
    #expect(Self.clean("\u{FEFF}Menu\n\n").bytes == [])
  }

  @Test("is the text itself where nothing is residue, and empty where all is")
  func extremes() {
    for text in ["", "\n", "\n\n  \n", "Ende.", "Ende.\r\n\r\n\r\nEnde.\r\r"] {
      #expect(Self.clean(text).isUnchanged)
      #expect(Self.clean(text).bytes == Array(text.utf8))
    }
    for text in ["Menu", "\n\nMenu\n\n", "Menu\r\nMenu\r\n"] { #expect(Self.clean(text).bytes == []) }
  }

  @Test("loses leftovers of markup and nothing else of a line")
  func markup() {
    let cleaned = Self.clean("The owl <br> sat.\r\n<br>\r\nEnde.")
    #expect(String(decoding: cleaned.bytes, as: UTF8.self) == "The owl sat.\r\nEnde.")
    #expect(cleaned.mendedLines == [0])
    #expect(cleaned.removedLines == [1])
  }

  @Test("holds every kept line whole, in order, of pages of any kind", arguments: 0..<200)
  func losesNothing(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let page = Pages.judged(Pages.randomLines(&random))
    let document = page.measures.analysis.document
    let cleaned = CleanedText(page)
    var rest = cleaned.bytes[...]
    for (index, line) in page.lines.enumerated() where !page.classes[index].isResidue {
      guard MarkupResidueRule.fragments(of: page, line: index).isEmpty else { continue }
      let bytes = document.bytes[line.start..<line.end]
      let found = (rest.startIndex...max(rest.startIndex, rest.endIndex - bytes.count)).first {
        rest[$0...].starts(with: bytes)
      }
      guard let found else {
        Issue.record("line \(line.index) is lost")
        return
      }
      rest = rest[(found + bytes.count)...]
    }
  }
}
