import Foundation
import Testing

@testable import ChaffinchLint

@Suite("Signals of a line's form")
struct LineFormSignalTests {
  @Test("length counts visible characters, words and raw characters")
  func length() throws {
    let text = MeasuredText(
      "Menu\nThree small words\n***\n[Go](https://a.example/far/away)\nDonaudampfschiff\n2024")
    #expect(isClose(try text.column("length.effective"), [5, 18, 4, 3, 17, 5].map { log2f($0) }))
    #expect(isClose(try text.column("length.words"), [1, 2, 0, 1, 1, 0]))
    #expect(isClose(try text.column("length.meanWord"), [4, 17.0 / 3, 3, 2, 12, 4]))
    #expect(isClose(try text.column("length.raw"), [5, 18, 4, 33, 17, 5].map { log2f($0) }))
    #expect(isClose(try text.column("length.isWordless"), [0, 0, 1, 0, 0, 1]))
  }

  @Test("a character of a script without spaces is as long as two and a half letters")
  func lengthOfIdeographs() throws {
    #expect(isClose(try MeasuredText("天気予報").column("length.effective"), [log2f(1 + 4 * 2.5)]))
  }

  @Test(
    "the ending tells sentences, colons, ellipses, commas, digits, questions and letters apart",
    arguments: [
      ("It rained all day.", ["sentence"]),
      ("“It rained all day.”", ["sentence"]),
      ("一日中雨が降った。", ["sentence"]),
      ("पूरे दिन बारिश हुई।", ["sentence"]),
      ("Topics:", ["colon"]),
      ("And then it rained…", ["ellipsis"]),
      ("And then it rained...", ["ellipsis"]),
      ("On Monday,", ["comma"]),
      ("Page 12", ["digit"]),
      ("Will it rain?", ["sentence", "question"]),
      ("Home", ["letter"]),
    ])
  func ending(text: String, expected: [String]) throws {
    let measured = MeasuredText(text)
    let all = ["sentence", "colon", "ellipsis", "comma", "digit", "question", "letter"]
    let found = try all.filter { try measured.first("ending.\($0)") == 1 }
    #expect(found == expected)
  }

  @Test("sentences are counted where one ends and another begins")
  func sentences() throws {
    let text = MeasuredText(
      "It rained. We stayed in. Nobody came.\nVersion 1.2 is out\nHome\n雨。雪。風。\n"
        + String(repeating: "No. ", count: 20))
    #expect(try text.column("sentences.breaks") == [2, 0, 0, 2, 8])
  }

  @Test("commas are counted up to eight, and by ten characters")
  func commas() throws {
    let text = MeasuredText("Apples, pears, plums\nMenu\n" + String(repeating: "a, ", count: 20) + "a")
    #expect(try text.column("commas.count") == [2, 0, 8])
    #expect(isClose(try text.column("commas.density"), [1, 0, 80.0 / 61]))
  }

  @Test("capitals are measured by word, and at the start")
  func capitals() throws {
    let text = MeasuredText("Sports News Today\nthe rain in Spain\nSUBSCRIBE NOW\n2 dogs")
    #expect(isClose(try text.column("capitals.wordShare"), [1, 0.25, 1, 0]))
    #expect(try text.column("capitals.allUpper") == [0, 0, 1, 0])
    #expect(try text.column("capitals.startsUpper") == [1, 0, 1, 0])
    #expect(try text.column("capitals.startsLower") == [0, 1, 0, 0])
  }

  @Test("the opening tells digits, quotation marks, signs and continued sentences apart")
  func opening() throws {
    let text = MeasuredText("12 dead\n\n“So be it\n\n‘So be it\n\n→ More\n\n, and so on\n\nWord")
    #expect(try text.column("opening.digit") == [1, 0, 0, 0, 0, 0])
    #expect(try text.column("opening.quotation") == [0, 1, 1, 0, 0, 0])
    #expect(try text.column("opening.sign") == [0, 1, 1, 1, 1, 0])
    #expect(try text.column("opening.continues") == [0, 0, 0, 0, 1, 0])
  }

  @Test("digits and dates are found, and dates near by counted")
  func digits() throws {
    let text = MeasuredText("12:30\nScore 3\n12.05.2024 Rain\nRain in 2023\n1234 people")
    #expect(isClose(try text.column("digits.share"), [0.8, 1.0 / 7, 8.0 / 15, 4.0 / 12, 4.0 / 11]))
    #expect(isClose(try text.column("letters.share"), [0, 5.0 / 7, 4.0 / 15, 6.0 / 12, 6.0 / 11]))
    #expect(try text.column("date.here") == [1, 0, 1, 1, 0])
    #expect(isClose(try text.column("date.around"), [Float](repeating: 3.0 / 17, count: 5)))
  }

  @Test("dates farther away than eight lines are not around")
  func dateReach() throws {
    let text = MeasuredText("12:30" + String(repeating: "\nRain", count: 9))
    let around = try text.column("date.around")
    #expect(around[8] > 0)
    #expect(around[9] == 0)
  }
}
