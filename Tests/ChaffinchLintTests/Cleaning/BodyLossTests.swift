import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("The loss of body-like text")
struct BodyLossTests {
  /// Sentences of a hundred characters and more, none like another.
  private static let sentences = [
    "The miller's daughter counted every sack that left the yard and wrote the number on the wall with chalk.",
    "In autumn the river rose above the second step, and nobody could cross before the water had gone again.",
    "A letter from the county asked who had paid for the new wheel; the council answered in eleven weeks.",
    "Children still bring stale bread to the old mare, who bites only those that come without any apples.",
  ]

  /// The loss of a page without the lines that begin with `-`, which are no part of the text.
  private func loss(_ marked: [String]) -> BodyLoss {
    let lines = marked.map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 }
    let measures = PageMeasures(TextAnalysis(bytes: Array(lines.joined(separator: "\n").utf8)))
    return BodyLoss(measures, isRemoved: measures.lines.map { marked[$0.index].hasPrefix("-") })
  }

  @Test("is the share of the long lines that go, whatever else goes")
  func share() {
    let kept = Self.sentences[0..<3]
    #expect(loss(kept + ["-" + Self.sentences[3], "-Home", "-News"]).share < 0.3)
    #expect(loss(kept + ["-" + Self.sentences[3]]).share > 0.2)
    #expect(loss(["-Home", "-News", "-Sport"] + kept).share == 0)
    #expect(loss(["-Home", "-News", "-Sport"]).share == 0)
    #expect(loss([]).share == 0)
    #expect(loss(Self.sentences.map { "-" + $0 }).share == 1)
  }

  @Test("is heavy from over half on")
  func heavy() {
    let (one, other) = (Self.sentences[0], Self.sentences[1])
    #expect(!loss([one, one.replacing("a", with: "o"), "-" + other]).isHeavy)
    #expect(loss(["-" + one, "-" + Self.sentences[2], other]).isHeavy)
    // Half is not over half: the second sentence has the words of the first the other way round.
    let words = one.dropLast().split(separator: " ")
    let half = loss([words.joined(separator: " ") + ".", "-" + words.reversed().joined(separator: " ") + "."])
    #expect(half.share == 0.5 && !half.isHeavy)
  }

  @Test("is not heavy where hardly any text looks like a body, unless it is most of the page")
  func briefs() {
    let sentence = Self.sentences[0]
    let menu = Array(repeating: "Home, news, sport, and the weather", count: 12)
    #expect(!loss(menu + ["-" + sentence]).isHeavy)
    #expect(loss(menu + ["-" + sentence]).share == 1)
    #expect(loss(["Mill counts its sacks", "-" + sentence]).isHeavy)
    #expect(!loss(["-Read three words"]).isHeavy)
  }

  @Test("leaves out what stands again on a line that stays, and counts a second copy once")
  func copies() {
    let page = Self.sentences
    let doubled = loss(page + page.map { "-" + $0 })
    #expect(doubled.share == 0)
    #expect(loss(page.map { "-" + $0 } + page).share == 0)
    let all = loss((page + page).map { "-" + $0 })
    #expect(all.share == 1)
    #expect(abs(all.length - loss(page).length) < 1)
    // A short line inside a long one does not save it, nor the other way.
    let first = Self.sentences[0].prefix(60)
    #expect(loss([String(first), "-" + page.joined(separator: " ")]).isHeavy)
  }

  @Test("is that of the text, however a second copy is broken into lines")
  func brokenCopies() {
    let whole = Self.sentences.joined(separator: " ")
    #expect(loss(Self.sentences + ["-" + whole]).share < 0.15)
    #expect(loss([whole] + Self.sentences.map { "-" + $0 }).share == 0)
  }

  @Test("does not take a sentence for a copy of one that has other numbers", arguments: ["17", "١٧"])
  func numbers(number: String) {
    let result =
      "The team of the village beat that of the town by \(number) goals on Sunday, in front of many visitors."
    let other = result.replacing(number, with: number == "17" ? "23" : "٢٣")
    #expect(loss([result, "-" + result]).share == 0)
    let share = loss([result, "-" + other]).share
    #expect(share > 0.1 && share < 0.3)
  }

  @Test("lies within the text, and only grows with what goes", arguments: 0..<200)
  func bounds(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let page = Pages.judged(Pages.randomLines(&random))
    var isRemoved = page.lines.map { _ in false }
    var last = BodyLoss(page.measures, isRemoved: isRemoved)
    let length = BodyLoss(page.measures, isRemoved: page.lines.map { _ in true }).length
    #expect(last.lost == 0)
    #expect(last.length >= length - 1e-3)
    for line in page.lines.indices.shuffled(using: &random) {
      isRemoved[line] = true
      let loss = BodyLoss(page.measures, isRemoved: isRemoved)
      if loss.lost > 0 { #expect(loss.length == length) }
      #expect(loss.lost >= last.lost - 1e-9 && loss.lost <= length)
      last = loss
    }
    #expect(abs(last.lost - length) < 1e-9)
  }
}
