import Foundation
import Testing

@testable import ChaffinchLint

@Suite("Signals of a line's place on the page")
struct PlaceSignalTests {
  private static let body =
    "The flood of the river came to the old town and the mill, and the bridge to the market is closed for now."
  private static let other =
    "Nobody was hurt on Monday, but the mayor said that it will take a week or two until the water has gone."

  @Test("position is counted from the top, from the bottom and in parts of the page")
  func position() throws {
    let text = MeasuredText("a\n\nb\nc\nd")
    #expect(isClose(try text.column("position.relative"), [0, 0.25, 0.5, 0.75]))
    #expect(isClose(try text.column("position.fromTop"), [0, 1, log2f(3), 2]))
    #expect(isClose(try text.column("position.fromBottom"), [2, log2f(3), 1, 0]))
  }

  /// Menu, body, menu, body, menu.
  private static let page = MeasuredText("Menu\n\n\(body)\n\nShop\n\n\(other)\n\nEnd")

  @Test("body-like lines are counted before and after a line")
  func bodyAround() throws {
    for reach in [2, 5, 10, 20] {
      let before = [0, 0, 1, 1, 2].map { Float($0) / Float(reach) }
      let after = [reach > 2 ? 2 : 1, 1, 1, 0, 0].map { Float($0) / Float(reach) }
      #expect(
        isClose(try Self.page.column("body.before\(reach)"), reach > 2 ? before : [0, 0, 0.5, 0.5, 0.5]))
      #expect(isClose(try Self.page.column("body.after\(reach)"), after))
    }
    #expect(isClose(try Self.page.column("body.linesBefore"), [0, 0, 1, 1, log2f(3)]))
    #expect(isClose(try Self.page.column("body.linesAfter"), [log2f(3), 1, 1, 0, 0]))
    #expect(try Self.page.column("body.previous") == [0, 0, 1, 0, 1])
    #expect(try Self.page.column("body.next") == [1, 0, 1, 0, 0])
  }

  @Test("the lengths around a line are averaged, the line itself left out")
  func lengthsAround() throws {
    let first = Float(Self.body.count)
    let second = Float(Self.other.count)
    for reach in [5, 10, 20] {
      let before = log2f(1 + (4 + first) / Float(reach))
      let after = log2f(1 + (second + 3) / Float(reach))
      #expect(isClose([try Self.page.column("length.before\(reach)")[2]], [before]))
      #expect(isClose([try Self.page.column("length.after\(reach)")[2]], [after]))
    }
    #expect(
      isClose(try Self.page.column("length.previous"), [1, 5, 1 + first, 5, 1 + second].map { log2f($0) }))
    #expect(isClose(try Self.page.column("length.next"), [1 + first, 5, 1 + second, 4, 1].map { log2f($0) }))
  }

  @Test("the share of the body's characters above and below is measured")
  func bodyShares() throws {
    let share = Float(Self.body.count) / Float(Self.body.count + Self.other.count)
    #expect(isClose(try Self.page.column("body.shareBefore"), [0, 0, share, share, 1]))
    #expect(isClose(try Self.page.column("body.shareAfter"), [1, 1 - share, 1 - share, 0, 0]))
  }

  @Test("the distance to the body is measured, to the nearest line and to its ends")
  func bodyDistances() throws {
    let none = log2f(100)
    #expect(isClose(try Self.page.column("body.distanceBefore"), [none, none, 1, log2f(3), 1]))
    #expect(isClose(try Self.page.column("body.distanceAfter"), [1, log2f(3), 1, none, none]))
    #expect(isClose(try Self.page.column("body.beforeFirst"), [1, 0, 0, 0, 0]))
    #expect(isClose(try Self.page.column("body.afterLast"), [0, 0, 0, 0, 1]))
  }

  @Test("runs of short lines are counted from both ends")
  func shortRuns() throws {
    let text = MeasuredText("Menu\nShop\n\n\(Self.body)\n\nEnd")
    #expect(isClose(try text.column("shortRun.before"), [1, log2f(3), 0, 1]))
    #expect(isClose(try text.column("shortRun.after"), [log2f(3), 1, 0, 1]))
  }

  @Test("blocks lie between blank lines")
  func blocks() throws {
    let text = MeasuredText("a\nbb\n\nccc\n")
    #expect(isClose(try text.column("block.lines"), [log2f(3), log2f(3), 1]))
    #expect(isClose(try text.column("block.length"), [2, 2, 2]))
    #expect(isClose(try text.column("block.longestLine"), [log2f(3), log2f(3), 2]))
    #expect(isClose(try text.column("block.place"), [0, 1, 0]))
    #expect(try text.column("block.isFirst") == [1, 0, 1])
    #expect(try text.column("block.isLast") == [0, 1, 1])
  }

  @Test("the stretch that looks most like the article is found")
  func bodySpan() throws {
    let text = MeasuredText("Menu\nShop\n\n\(Self.body)\n\n\(Self.other)\n\nEnd\nTop\nUp")
    #expect(text.measures.bodySpan.range == 2..<4)
    #expect(try text.column("span.inside") == [0, 0, 1, 1, 0, 0, 0])
    #expect(isClose(try text.column("span.before"), [log2f(3), 1, 0, 0, 0, 0, 0]))
    #expect(isClose(try text.column("span.after"), [0, 0, 0, 0, 1, log2f(3), 2]))
    #expect(isClose(try text.column("span.place"), [-1, -1, 0, 1, -1, -1, -1]))
  }

  @Test("short lines and links between two paragraphs part the stretch sooner than plain lines")
  func costOfTheSpan() {
    func span(_ line: String, times: Int) -> Range<Int> {
      let between = String(repeating: line + "\n\n", count: times)
      return MeasuredText("\(Self.body)\n\n\(between)\(Self.other)").measures.bodySpan.range
    }
    #expect(Self.body.count == 105 && Self.other.count == 103)
    // A paragraph of 105 scores 93; a short line costs 24, a plain one of 70 costs 12, a linked one 48.
    let headline = "Nine Boats Race For The Golden Cup Off The Coast Of The Northern Island"
    #expect(span("Menu", times: 3) == 0..<5)
    #expect(span("Menu", times: 4) == 0..<1)
    #expect(span(headline, times: 7) == 0..<9)
    #expect(span(headline, times: 8) == 0..<1)
    #expect(span("[\(headline)](/race)", times: 1) == 0..<3)
    #expect(span("[\(headline)](/race)", times: 2) == 0..<1)
  }

  @Test("a page of short lines has no such stretch")
  func noBodySpan() throws {
    #expect(try MeasuredText("Menu\nShop\nEnd").column("span.inside") == [0, 0, 0])
  }

  @Test("a list of headlines is found, and the heading over it")
  func headingBeforeList() throws {
    let headlines = ["Flood closes the bridge", "Mayor wins second term", "Ferry runs aground off cape"]
    let text = MeasuredText("\(Self.body)\n\nMost read\n" + headlines.joined(separator: "\n"))
    #expect(try text.column("list.isHeading") == [0, 1, 0, 0, 0])
    #expect(try text.column("list.member") == [0, 1, 1, 1, 1])
    #expect(isClose(try text.column("list.length"), [0, log2f(5), log2f(5), log2f(5), log2f(5)]))
    #expect(isClose(try text.column("list.afterHeading"), [0, 1, log2f(3), 2, log2f(5)]))
  }

  @Test("two lines are no list")
  func shortList() throws {
    #expect(
      try MeasuredText("\(Self.body)\nMost read\nFlood closes the bridge").column("list.member") == [0, 0, 0])
  }

  @Test("the shape of the page is the same for all its lines")
  func pageShape() throws {
    let text = MeasuredText("# Rain\n\n\(Self.body)\n\n  [Shop](/shop)\nShop")
    let length = Float(6 + Self.body.count + 4 + 4)
    let expected: [String: Float] = [
      "page.lines": log2f(5), "page.shortShare": 0.75, "page.bodyShare": Float(Self.body.count) / length,
      "page.linkShare": 0.25, "page.blankShare": 2.0 / 6, "page.hasLinks": 1, "page.indentShare": 0.25,
      "page.meanLength": log2f(1 + length / 4), "page.sentenceShare": 0.25, "page.bodyLineShare": 0.25,
      "page.blocks": 2, "page.bodyLines": 1, "page.repeatShare": 0.5, "page.headings": 1,
      "page.spanShare": 0.25,
    ]
    #expect(Set(expected.keys) == Set(PageShapeSignal.columns))
    for (column, value) in expected {
      #expect(isClose(try text.column(column), [Float](repeating: value, count: 4)), "\(column)")
    }
  }
}
