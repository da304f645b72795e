import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("The classes of residue are decided by block, and the lines of a list alike")
struct BlockClassesTests {
  @Test("a doubtful line inside a block takes its class; a sure one does not")
  func intrusion() {
    #expect(
      Self.classes([("Home", .navigation, 0.9), ("Sport", .promo, 0.55), ("News", .navigation, 0.9)])
        == [.navigation, .navigation, .navigation])
    #expect(
      Self.classes([("Home", .navigation, 0.9), ("Sport", .promo, 0.99), ("News", .navigation, 0.9)])
        == [.navigation, .promo, .navigation])
  }

  @Test("copies of a teaser are of one class wherever they stand in a stretch")
  func copies() {
    let teaser = "The school of the north shore wins its race of the paper boats"
    #expect(
      Self.classes([(teaser, .related, 0.99), (teaser, .caption, 0.9), (teaser, .related, 0.99)])
        == [.related, .related, .related])
  }

  @Test("what is residue stays residue, and what is kept stays kept", arguments: UInt64(0)..<100)
  func residueStays(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let lines = Pages.randomLines(&generator)
    let measures = PageMeasures(TextAnalysis(bytes: Array(lines.map(\.text).joined(separator: "\n").utf8)))
    let posteriors = measures.lines.map { _ in Self.randomPosterior(&generator) }
    var labels = LineLabels(posteriors, threshold: 0.5)
    let before = labels.classes
    BlockClasses.decide(&labels, of: measures)
    #expect(labels.classes.map(\.isResidue) == before.map(\.isResidue))
    for index in before.indices where !before[index].isResidue {
      #expect(labels.classes[index] == before[index])
    }
  }

  @Test("the way found costs no more than any other", arguments: UInt64(0)..<60)
  func cheapest(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<4).map { "The heron waits \(["below", "above", "beside", "behind"][$0]) the weir" }
    let measures = PageMeasures(TextAnalysis(bytes: Array(texts.joined(separator: "\n").utf8)))
    let posteriors = texts.map { _ in Self.randomPosterior(&generator, residueOnly: true) }
    var labels = LineLabels(posteriors, threshold: 0.5)
    BlockClasses.decide(&labels, of: measures)
    // All ways through four lines, priced naively: a change inside a run of lines costs 0.7.
    func cost(_ way: [LineClass]) -> Double {
      zip(way, posteriors).reduce(0.0) { sum, line in
        sum - Double(max(line.1[line.0], 1e-4)).logarithm
      } + zip(way, way.dropFirst()).reduce(0.0) { $0 + ($1.0 == $1.1 ? 0 : 0.7) }
    }
    let best = Self.ways(4).map(cost).min() ?? 0
    #expect(abs(cost(labels.classes) - best) < 1e-3)
  }

  @Test("four lines of one shape are judged alike; a paragraph among them is not of the list")
  func siblings() {
    let texts = [
      "10 May – Town Hall, Marrow", "17 May – Old Mill, Sutterby", "24 May – Corn House, Pellow",
      "31 May – Boat Shed, Ambleford",
      "The tour is the first since the fire in which the band lost its instruments and its only van.",
    ]
    let measures = PageMeasures(TextAnalysis(bytes: Array(texts.joined(separator: "\n").utf8)))
    var posteriors = [Float](arrayLiteral: 0.1, 0.7, 0.2, 0.1, 0.9).map { residue in
      var posterior = Posterior(certain: .body)
      posterior[.body] = 1 - residue
      posterior[.related] = residue
      return posterior
    }
    #expect(Siblings.lists(of: measures) == [0..<4])
    Siblings.judgeAlike(&posteriors, of: measures)
    #expect(Set(posteriors[..<4].map(\.residue)).count == 1)
    #expect(posteriors[0].residue < 0.5)
    #expect(abs(posteriors[4].residue - 0.9) < 1e-5)
  }

  private static func classes(_ lines: [(text: String, lineClass: LineClass, probability: Float)])
    -> [LineClass]
  {
    let measures = PageMeasures(TextAnalysis(bytes: Array(lines.map(\.text).joined(separator: "\n").utf8)))
    let posteriors = lines.map { line in
      var posterior = Posterior(certain: line.lineClass)
      posterior[line.lineClass] = line.probability
      for other in [LineClass.navigation, .related] where other != line.lineClass {
        posterior[other] = (1 - line.probability) / 2
      }
      return posterior
    }
    var labels = LineLabels(posteriors, threshold: 0.5)
    BlockClasses.decide(&labels, of: measures)
    return labels.classes
  }

  private static func randomPosterior(
    _ generator: inout SeededGenerator, residueOnly: Bool = false
  ) -> Posterior {
    var posterior = Posterior(certain: .body)
    for lineClass in LineClass.allCases {
      let isOpen = !residueOnly || lineClass.isResidue
      posterior[lineClass] = isOpen ? Float.random(in: 0.001..<1, using: &generator) : 0
    }
    posterior.normalise()
    return posterior
  }

  private static func ways(_ count: Int) -> [[LineClass]] {
    guard count > 0 else { return [[]] }
    return ways(count - 1).flatMap { way in LineClass.residue.map { way + [$0] } }
  }
}

extension Double {
  /// The natural logarithm, by the halves of its exponent: the tests import no Foundation.
  fileprivate var logarithm: Double {
    let y = (significand - 1) / (significand + 1)
    var (term, sum) = (y, 0.0)
    for n in stride(from: 1, to: 60, by: 2) {
      sum += term / Double(n)
      term *= y * y
    }
    return 2 * sum + Double(exponent) * 0.6931471805599453
  }
}
