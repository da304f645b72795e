import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("Of a text that stands in the file twice, one copy is kept: the one that looks like the article")
struct RepeatedTextTests {
  private static let sentence = "The ferry to Little Marrow was late again, said the harbour master."
  private static let filler = "Nobody on the quay had expected anything else since the winter before."
  private static let nearly = """
    The ferry to Little Marrow was late again on Monday, said Ann Pollard, the harbour master of Great Marrow, \
    who had seen it all before.
    """
  private static let nearlyAgain = nearly + " Really."

  @Test(
    "the later copy is claimed, unless the first is clearly likelier residue",
    arguments: [
      ([0.1, 0.1], [1]), ([0.1, 0.3], [1]), ([0.14, 0.1], [1]), ([0.3, 0.1], [0]),
      ([0.3, 0.1, 0.2], [0, 2]),
      ([0.9, 0.1], []), ([0.9, 0.1, 0.1], [2]),
    ] as [([Float], [Int])])
  func copies(residue: [Float], claimed: [Int]) {
    #expect(Self.claims(residue.map { (Self.sentence, $0) }) == claimed)
  }

  @Test("a paragraph that is the title or the standfirst too is needed where it is")
  func title() {
    var title = Posterior(certain: .title)
    title[.title] = 0.6
    title[.navigation] = 0.4
    let page = Self.measures([Self.sentence, Self.sentence])
    let labels = Corrections.labels(of: page, [title, Posterior(certain: .body)], threshold: 0.5)
    #expect(labels.classes == [.title, .body])
  }

  @Test(
    "a line that another holds with hardly a word more is a copy of it; a sentence of a paragraph is none")
  func nearCopies() {
    #expect(Self.claims([(Self.nearly, 0.1), (Self.nearlyAgain, 0.1)]) == [0])
    #expect(Self.claims([(Self.nearlyAgain, 0.1), (Self.nearly, 0.1)]) == [1])
    #expect(Self.claims([(Self.nearly + " " + Self.filler, 0.1), (Self.nearly, 0.1)]).isEmpty)
  }

  @Test(
    "headings, questions, quotations, headers of lists and lines with other numbers are no copies",
    arguments: [
      ("How the keepers of Long Sutterby count their bees in the spring", "same"),
      ("What did you think when you saw that nobody had wound the clock?", "same"),
      ("“I never slept through a storm, and I do not mean to begin now, not ever.”", "same"),
      ("These are the results of the vote in the villages along the river:", "same"),
      (
        "In the first round 4,120 of the voters of Marrow were for the bridge.",
        "In the first round 3,987 of the voters of Marrow were for the bridge."
      ),
    ])
  func honestRepeats(text: String, again: String) {
    let copy = again == "same" ? text : again
    #expect(Self.claims([(text, 0.1), (Self.filler, 0.1), (copy, 0.1)]).isEmpty)
  }

  @Test("a passage that stands twice goes as one, headings and short lines included")
  func passage() {
    let passage = ["Bees", Self.sentence, "Clocks", Self.nearly]
    let lines = (passage + [Self.filler] + passage).map { ($0, Float(0.1)) }
    #expect(Self.claims(lines) == [5, 6, 7, 8])
  }

  @Test(
    "exactly one copy of each paragraph is kept where the labeller calls none residue",
    arguments: UInt64(0)..<100)
  func oneIsKept(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<30).map { _ in
      [Self.sentence, Self.nearly, Self.filler].randomElement(using: &generator) ?? Self.sentence
    }
    let claimed = Self.claims(texts.map { ($0, Float.random(in: 0..<0.5, using: &generator)) })
    #expect(Set(claimed).count == claimed.count)
    let kept = texts.indices.filter { !claimed.contains($0) }.map { texts[$0] }
    #expect(kept.sorted() == Set(texts).sorted())
  }

  @Test("a copy is kept after all where a later look took the one that was to stay")
  func lastCopy() {
    let page = Self.measures([Self.sentence, Self.filler, Self.sentence])
    var labels = Corrections.labels(
      of: page, [Posterior](repeating: Posterior(certain: .body), count: 3), threshold: 0.5)
    #expect(labels.reasons[2] == .repetition)
    RepeatedText.keepLastCopies(&labels, of: page)
    #expect(labels.classes[2] == .other)
    labels.relabel(0, as: .promo, because: .label)
    RepeatedText.keepLastCopies(&labels, of: page)
    #expect(labels.classes == [.promo, .body, .body])
  }

  /// The lines claimed for repetition on a page of `lines`, each with its probability of residue, called from 0.5 on.
  private static func claims(_ lines: [(text: String, residue: Float)]) -> [Int] {
    let posteriors = lines.map { line in
      var posterior = Posterior(certain: .body)
      posterior[.body] = 1 - line.residue
      posterior[.related] = line.residue
      return posterior
    }
    let labels = Corrections.labels(of: measures(lines.map(\.text)), posteriors, threshold: 0.5)
    return labels.reasons.indices.filter { labels.reasons[$0] == .repetition }
  }

  private static func measures(_ lines: [String]) -> PageMeasures {
    PageMeasures(TextAnalysis(bytes: Array(lines.joined(separator: "\n").utf8)))
  }
}
