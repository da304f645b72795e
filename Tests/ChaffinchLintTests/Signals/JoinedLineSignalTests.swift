import Foundation
import Testing

@testable import ChaffinchLint

@Suite("Lines that a scraper broke")
struct JoinedLineSignalTests {
  @Test("a line that goes on in lower case is joined to the one before")
  func brokenAtATag() throws {
    let parts = [
      "The council met on Monday and agreed to", "close the bridge until the water has gone from the mill.",
    ]
    let text = MeasuredText("Menu\n\n" + parts.joined(separator: "\n") + "\n\nShop")
    let length = log2f(1 + Float(parts[0].count + parts[1].count))
    #expect(isClose(try text.column("joined.length"), [log2f(5), length, length, log2f(5)]))
    #expect(try text.column("joined.parts") == [1, 2, 2, 1])
    #expect(try text.column("joined.part") == [0, 0, 1, 0])
    #expect(try text.column("joined.partsLeft") == [0, 1, 0, 0])
    #expect(try text.column("joined.endsSentence") == [0, 1, 1, 0])
    #expect(try text.column("joined.isBodyLike") == [0, 1, 1, 0])
    #expect(text.measures.joined.number == [0, 1, 1, 2])
  }

  @Test("a line that breaks off at a comma goes on in the next one")
  func brokenAtAComma() throws {
    let text = MeasuredText("On the first of May,\nPresident Doe of the republic spoke.")
    #expect(try text.column("joined.parts") == [2, 2])
  }

  @Test(
    "a line of Japanese or Chinese goes on in the next where that begins with a particle or a sign",
    arguments: [
      "山田太郎氏\nは火曜日の会見で辞任を表明した。", "古い橋\nが洪水で流された。", "新しい市場\nを町が開いた。",
      "港の町\nへ船が戻った。", "昨日は雨が降った\n、と彼女は話した。", "市长昨天说\n，桥下周重新开放。", "河水已经退去\n。",
      "他说“天晴了\n”就走了。", "老磨坊（建于一七一二年\n）已经关闭。", "「雨が止んだ\n」と船頭は言った。",
    ])
  func brokenInEastAsia(text: String) throws {
    #expect(try MeasuredText(text).column("joined.parts") == [2, 2])
  }

  @Test(
    "a line of Japanese or Chinese that breaks off at a comma or an opening bracket goes on in the next",
    arguments: [
      "火曜日の午後、\n市長は古い橋を閉じると述べた。", "星期二下午，\n市长说这座老桥将关闭一个星期。", "他列出三个理由；\n第一个是河水还没有退去。",
      "船頭は答えた「\n雨が止んだから船を出すのだ」。",
    ])
  func brokenAtACommaInEastAsia(text: String) throws {
    #expect(try MeasuredText(text).column("joined.parts") == [2, 2])
  }

  @Test(
    "lines of Japanese and Chinese that end a sentence, begin a new one or follow as headlines are not joined",
    arguments: [
      "市長が辞任した。\nは行の名前が並ぶ。", "洪水で橋が閉鎖\n市長が再選", "桥梁关闭\n市长连任", "雨停了。\n，奇怪的开头。",
      "今日の天気、\n晴れ", "古い橋が\n[は流された](/news)",
    ])
  func notJoinedInEastAsia(text: String) throws {
    #expect(try MeasuredText(text).column("joined.parts") == [1, 1])
  }

  @Test(
    "finished sentences, headlines and links are not joined",
    arguments: [
      "It rained.\nand stopped.", "Flood closes bridge\nMayor wins term", "Rain and\n[more](/rain)",
    ])
  func notJoined(text: String) throws {
    #expect(try MeasuredText(text).column("joined.parts") == [1, 1])
  }

  @Test("the blank line that some scrapers leave at a tag does not part a sentence")
  func brokenWithBlankLine() throws {
    #expect(try MeasuredText("The mayor of the\n\nold town spoke.").column("joined.parts") == [2, 2])
  }

  /// Ten lines of seventy characters that begin with a capital and end no sentence.
  private static let wrapped = (0..<10).map { place in
    String("Q\(place) Monday Council Bridge River Market Harbour Mill Tower Ferry Museum Park".prefix(70))
  }

  @Test("lines of one width were wrapped, and are one")
  func hardWrapped() throws {
    let text = MeasuredText(Self.wrapped.joined(separator: "\n"))
    #expect(text.measures.joined.parts == [Int](repeating: 10, count: 10))
    #expect(try text.column("joined.parts") == [Float](repeating: 8, count: 10))
  }

  @Test("a page with much longer lines was not wrapped")
  func notHardWrapped() throws {
    let long = (0..<4).map { "W\($0) " + String(repeating: "Monday Council ", count: 12) + "." }
    let text = MeasuredText((Self.wrapped + long).joined(separator: "\n"))
    #expect(Set(text.measures.joined.parts) == [1])
  }
}
