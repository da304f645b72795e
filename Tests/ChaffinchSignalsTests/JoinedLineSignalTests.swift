import Foundation
import Testing

@testable import ChaffinchSignals

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
