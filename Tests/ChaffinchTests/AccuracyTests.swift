import Testing

@testable import ChaffinchLabeller

@Suite("Accuracy counts right and wrong lines")
struct AccuracyTests {
  private struct Line {
    var truth: LineClass?
    var also: [LineClass] = []
    var called: LineClass
    var length = 10
  }

  private static func accuracy(_ lines: [Line]) -> Accuracy {
    var accuracy = Accuracy()
    for line in lines {
      accuracy.add(truth: line.truth, alsoRight: line.also, called: line.called, length: line.length)
    }
    accuracy.endPage()
    return accuracy
  }

  private static func counts(_ tp: Int, _ fp: Int, _ fn: Int, _ tn: Int) -> Accuracy.Counts {
    var counts = Accuracy.Counts()
    counts.truePositives = tp
    counts.falsePositives = fp
    counts.falseNegatives = fn
    counts.trueNegatives = tn
    return counts
  }

  /// One page counted by hand in the expectations below.
  private static let page = accuracy([
    Line(truth: .body, called: .body, length: 100),
    Line(truth: .body, called: .related, length: 50),
    Line(truth: .body, called: .title, length: 30),
    Line(truth: .related, called: .related, length: 20),
    Line(truth: .related, called: .navigation, length: 8),
    Line(truth: .caption, also: [.related], called: .related, length: 7),
    Line(truth: .promo, also: [.navigation], called: .body, length: 6),
    Line(truth: .other, called: .promo, length: 5),
    Line(truth: .other, called: .body, length: 4),
    Line(truth: .comments, called: .other, length: 3),
    Line(truth: .unsure, called: .promo, length: 1000),
    Line(truth: .title, called: .promo, length: 1000),
    Line(truth: .metadata, called: .body, length: 1000),
    Line(truth: nil, called: .navigation, length: 1000),
  ])

  @Test("by line, title, metadata, unsure and unlabelled ones left out")
  func lines() {
    #expect(Self.page.lines == Self.counts(5, 1, 2, 2))
    #expect(Self.page.pages == 1)
  }

  @Test("by character")
  func characters() {
    #expect(Self.page.characters == Self.counts(20 + 8 + 7 + 5 + 3, 50, 6 + 4, 130))
  }

  @Test("by class, with a further label as right as the first, and other in none")
  func classes() {
    #expect(Self.page.byClass[.related] == Self.counts(2, 1, 1, 0))
    #expect(Self.page.byClass[.navigation] == Self.counts(0, 1, 0, 0))
    #expect(Self.page.byClass[.promo] == Self.counts(0, 0, 1, 0))
    #expect(Self.page.byClass[.comments] == Self.counts(0, 0, 1, 0))
    #expect(Self.page.byClass[.caption] == nil)
    #expect(Self.page.byClass[.other] == nil)
  }

  @Test("in figures that follow from the counts")
  func figures() {
    let counts = Self.counts(6, 2, 3, 10)
    #expect(counts.precision == 0.75)
    #expect(abs(counts.recall - 2.0 / 3) < 1e-12)
    #expect(abs(counts.f1 - 12.0 / 17) < 1e-12)
    #expect(abs(counts.falsePositiveRate - 2.0 / 12) < 1e-12)
  }

  @Test("of nothing as 0, not as no number")
  func nothing() {
    let counts = Accuracy().lines
    #expect([counts.precision, counts.recall, counts.f1, counts.falsePositiveRate] == [0, 0, 0, 0])
  }

  @Test("that add up over pages")
  func sums() {
    let half = [Line(truth: .body, called: .promo), Line(truth: .promo, called: .promo)]
    var sum = Self.accuracy(half)
    sum.add(Self.accuracy([Line(truth: .promo, called: .body), Line(truth: .body, called: .body)]))
    #expect(sum.pages == 2)
    #expect(sum.lines == Self.counts(1, 1, 1, 1))
    #expect(sum.characters == Self.counts(10, 10, 10, 10))
    #expect(sum.byClass == [.promo: Self.counts(1, 1, 1, 0)])
  }
}
