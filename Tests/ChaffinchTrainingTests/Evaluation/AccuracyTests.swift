import Testing

@testable import ChaffinchCore
@testable import ChaffinchTraining

@Suite("Accuracy counts right and wrong lines")
struct AccuracyTests {
  private static func line(
    _ truth: LineClass?, also: [LineClass] = [], _ called: LineClass, _ length: Int = 10
  ) -> EvaluatedLine {
    EvaluatedLine(truth: truth, alsoRight: also, called: called, length: length)
  }

  private static func accuracy(_ pages: [[EvaluatedLine]]) -> Accuracy {
    var accuracy = Accuracy()
    for lines in pages { accuracy.add(EvaluatedPage(origin: PageOrigin(), lines: lines)) }
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
    [
      line(.body, .body, 100),
      line(.body, .related, 50),
      line(.body, .title, 30),
      line(.related, .related, 20),
      line(.related, .navigation, 8),
      line(.caption, also: [.related], .related, 7),
      line(.promo, also: [.navigation], .body, 6),
      line(.other, .promo, 5),
      line(.other, .body, 4),
      line(.comments, .other, 3),
      line(.unsure, .promo, 1000),
      line(.title, .promo, 1000),
      line(.metadata, .body, 1000),
      line(nil, .navigation, 1000),
    ]
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
    let sum = Self.accuracy([
      [Self.line(.body, .promo), Self.line(.promo, .promo)],
      [Self.line(.promo, .body), Self.line(.body, .body)],
    ])
    #expect(sum.pages == 2)
    #expect(sum.lines == Self.counts(1, 1, 1, 1))
    #expect(sum.characters == Self.counts(10, 10, 10, 10))
    #expect(sum.byClass == [.promo: Self.counts(1, 1, 1, 0)])
  }
}
