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
      ([0.3, 0.2, 0.1], [0, 1]), ([0.2, 0.2, 0.1, 0.3], [0, 1, 3]), ([0.9, 0.1], []), ([0.9, 0.1, 0.1], [2]),
    ] as [([Float], [Int])])
  func copies(residue: [Float], claimed: [Int]) {
    #expect(Self.claims(residue.map { (Self.sentence, $0) }) == claimed)
  }

  @Test("a title is never claimed, and takes the place of its copy")
  func title() {
    var title = Posterior(certain: .title)
    title[.title] = 0.6
    title[.navigation] = 0.4
    let page = Self.measures([Self.sentence, Self.sentence])
    let judgement = Corrections.labels(of: page, [title, Posterior(certain: .body)], threshold: 0.5)
    #expect(judgement.classes == [.title, .other])
    #expect(judgement.reasons == [.label, .repetition])
  }

  @Test("near twins are as long as each other: a sentence of a longer paragraph is no copy of it")
  func nearTwins() {
    #expect(Self.claims([(Self.nearly, 0.1), (Self.nearlyAgain, 0.1)]) == [1])
    #expect(Self.claims([(Self.nearlyAgain, 0.1), (Self.nearly, 0.1)]) == [1])
    #expect(Self.claims([(Self.nearlyAgain, 0.3), (Self.nearly, 0.1)]) == [0])
    #expect(Self.claims([(Self.nearly + " " + Self.filler, 0.1), (Self.nearly, 0.1)]).isEmpty)
  }

  @Test(
    "exactly one copy of each text is kept where the labeller calls none residue", arguments: UInt64(0)..<100)
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

  /// The lines claimed for repetition on a page of `lines`, each with its probability of residue, called from 0.5 on.
  private static func claims(_ lines: [(text: String, residue: Float)]) -> [Int] {
    let posteriors = lines.map { line in
      var posterior = Posterior(certain: .body)
      posterior[.body] = 1 - line.residue
      posterior[.related] = line.residue
      return posterior
    }
    let judgement = Corrections.labels(of: measures(lines.map(\.text)), posteriors, threshold: 0.5)
    return judgement.reasons.indices.filter { judgement.reasons[$0] == .repetition }
  }

  private static func measures(_ lines: [String]) -> PageMeasures {
    PageMeasures(TextAnalysis(bytes: Array(lines.joined(separator: "\n").utf8)))
  }
}
