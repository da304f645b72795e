import Foundation
import Testing

@testable import ChaffinchLint

@Suite("Signals of markup")
struct MarkupSignalTests {
  @Test("the share of link labels and the look of the address are measured")
  func linkOfALine() throws {
    let address = "https://example.org/news/rain-floods-the-old-town/"
    let text = MeasuredText("[Read more](\(address)) now\nRain\n[Sport](/sport)")
    #expect(try text.column("links.count") == [1, 0, 1])
    #expect(isClose(try text.column("links.share"), [9.0 / 13, 0, 1]))
    #expect(isClose(try text.column("links.addressLength"), [log2f(1 + Float(address.count)), 0, log2f(7)]))
    #expect(try text.column("links.addressHyphens") == [4, 0, 0])
    #expect(try text.column("links.addressSlashes") == [5, 0, 1])
  }

  @Test("links are summed over the lines before and after, the line itself left out")
  func linksAround() throws {
    let text = MeasuredText("[a](b)\nRain\n[c](d)\n[e](f)")
    for reach in [5, 10, 20] {
      let before = [0, 1, 1, 2].map { Float($0) / Float(reach) }
      let after = [2, 2, 1, 0].map { Float($0) / Float(reach) }
      #expect(isClose(try text.column("links.shareBefore\(reach)"), before))
      #expect(isClose(try text.column("links.shareAfter\(reach)"), after))
    }
  }

  @Test("links farther away than the reach are not summed")
  func linkReach() throws {
    let text = MeasuredText("[a](b)" + String(repeating: "\nRain", count: 6))
    #expect(try text.column("links.shareBefore5")[5] > 0)
    #expect(try text.column("links.shareBefore5")[6] == 0)
    #expect(try text.column("links.shareBefore10")[6] > 0)
  }

  @Test("images are found on the line and beside it, and tags counted")
  func images() throws {
    let text = MeasuredText("Rain\n![A cat](cat.png)\nA cat asleep ![x](y.png)\n<b>bold</b> <i>move</i> <br>")
    #expect(try text.column("image.count") == [0, 1, 1, 0])
    #expect(try text.column("image.only") == [0, 1, 0, 0])
    #expect(try text.column("image.before") == [0, 0, 1, 1])
    #expect(try text.column("image.after") == [1, 1, 0, 0])
    #expect(try text.column("markup.tags") == [0, 0, 0, 4])
  }

  @Test("the share of lines with images is measured over a line and ten lines on either side")
  func imagesAround() throws {
    let pages = [
      [Bool](repeating: false, count: 30), (0..<30).map { $0 == 15 }, (0..<30).map { $0 < 4 || $0 % 7 == 0 },
      [true], [false],
    ]
    for page in pages {
      let lines = page.map { $0 ? "A cat ![x](y.png) ![z](y.png)" : "Rain" }
      let text = MeasuredText(lines.joined(separator: "\n"))
      let expected = page.indices.map { line in
        let around = page.indices.filter { abs($0 - line) <= 10 }
        return Float(around.count { page[$0] }) / Float(around.count)
      }
      #expect(isClose(try text.column("image.around"), expected))
    }
  }

  @Test(
    "bullets, headings, numbers and separators are marked",
    arguments: [
      ("* Apples", ["bullet.here"]),
      ("• Apples", ["bullet.here"]),
      ("## Weather", ["bullet.heading", "separator.hashtags"]),
      ("3. Pears", ["bullet.numbered"]),
      ("A **bold** move", ["bullet.emphasis"]),
      ("Home | News", ["separator.pipe"]),
      ("Topics: rain", ["separator.colon"]),
      ("and/or", ["separator.slash"]),
      ("Town (AP)", ["separator.parenthesis"]),
      ("Home     News", ["separator.wideGap"]),
      ("rain #flood #town", ["separator.hashtags"]),
      ("the \"old\" town", ["quotations.count"]),
      ("*Apples", []),
      ("3 pears", []),
      ("Home  News", []),
    ])
  func marks(text: String, expected: [String]) throws {
    let measured = MeasuredText(text)
    let columns = BulletsAndSeparatorsSignal.columns
    let found = try columns.filter { try measured.first($0) > 0 }
    #expect(Set(found) == Set(expected))
  }

  @Test("hashtags and quotation marks are counted up to a limit")
  func countsAreCapped() throws {
    let text = MeasuredText("rain #flood #town\n#a #b #c #d #e #f\n\"a\" \"b\"\n\"a\" \"b\" \"c\" \"d\"")
    #expect(try text.column("separator.hashtags") == [2, 4, 0, 0])
    #expect(try text.column("quotations.count") == [0, 0, 4, 6])
  }

  @Test("web and e-mail addresses in the visible text are marked, those of links are not")
  func addresses() throws {
    let text = MeasuredText(
      "See https://example.org\nWrite to me@example.org\n[Rain](https://example.org/@me)")
    #expect(try text.column("address.web") == [1, 0, 0])
    #expect(try text.column("address.atSign") == [0, 1, 0])
  }

  @Test("indentation and its steps are measured, up to a limit")
  func indentation() throws {
    let text = MeasuredText("a\n  b\n" + String(repeating: " ", count: 20) + "c\nd")
    #expect(try text.column("indent.here") == [0, 2, 12, 0])
    #expect(try text.column("indent.stepFromPrevious") == [0, 2, 8, -8])
    #expect(try text.column("indent.stepToNext") == [2, 8, -8, 0])
  }
}
