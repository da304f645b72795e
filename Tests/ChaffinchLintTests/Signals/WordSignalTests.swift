import Testing

@testable import ChaffinchLint

@Suite("Signals of a line's words")
struct WordSignalTests {
  private static let body =
    "The flood of the river came to the old town and the mill, and the bridge to the market is closed for now."

  @Test("frequent words of the body count as its stop words")
  func stopWords() throws {
    let text = MeasuredText("Sport and weather\nBuy tickets\n\n\(Self.body)\n\nThe the lottery")
    let share = try text.column("stopWords.share")
    #expect(isClose([share[0], share[1], share[3]], [1.0 / 3, 0, 2.0 / 3]))
    // Six times "the", twice "to" and "and", of 23 words.
    #expect(isClose([share[2]], [10.0 / 23]))
  }

  @Test("words of short lines alone are no stop words, however often they stand there")
  func shortLinesHaveNoStopWords() throws {
    let text = MeasuredText("the menu\nthe shop\nthe team")
    #expect(try text.column("stopWords.share") == [0, 0, 0])
  }

  @Test("content words that stand in the body make a line on topic")
  func topic() throws {
    let text = MeasuredText("River report\n\n\(Self.body)\n\nCar insurance")
    #expect(isClose(try text.column("topic.share"), [0.5, 0, 0]))
    #expect(isClose(try text.column("topic.weight"), [0.5, 0, 0]))
  }

  @Test("a word weighs by the body lines that hold it, three at most")
  func topicWeight() throws {
    // Thirty words that are more frequent take the places of the stop words.
    let frequent = (0..<30).map { "filler\(String(repeating: "x", count: $0))" }.joined(separator: " ")
    let line = frequent + " " + frequent + " then the ferry sailed on."
    let text = MeasuredText("Ferry\n\n" + [String](repeating: line, count: 5).joined(separator: "\n\n"))
    #expect(try text.column("topic.weight")[0] == 3)
    #expect(try text.column("topic.share")[0] == 1)
  }

  @Test("a line that repeats words of the first line or of the first heading echoes the title")
  func titleEcho() throws {
    let text = MeasuredText(
      "Flood hits the old town\nWeather\n\n# Bridge closed\n\nFlood hits again\nBridge closed")
    #expect(isClose(try text.column("title.firstLine"), [1, 0, 0, 2.0 / 3, 0]))
    #expect(isClose(try text.column("title.firstHeading"), [0, 0, 1, 0, 1]))
  }

  @Test("without a heading nothing echoes it")
  func noHeading() throws {
    #expect(try MeasuredText("Rain\nRain").column("title.firstHeading") == [0, 0])
  }

  @Test("in scripts without spaces pairs of characters are the words")
  func pairs() throws {
    let text = MeasuredText("天気予報\n\n天気 Radio 7 報")
    let words = text.measures.words
    // 天気 気予 予報, then 天気 Radio 報: a number is no word, a character alone is one.
    #expect(words.ranges.map(\.count) == [3, 3])
    #expect(words.words[0] == words.words[3])
    #expect(isClose(try text.column("title.firstLine"), [1, 1.0 / 3]))
  }
}
