import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText
@testable import ChaffinchTraining

@Suite("Certainties that no model overrules")
struct CertaintyTests {
  private static func posterior(_ values: [LineClass: Float]) -> Posterior {
    var posterior = Posterior(certain: .body)
    posterior[.body] = 0
    for (lineClass, value) in values { posterior[lineClass] = value }
    return posterior
  }

  /// What becomes of `posterior` for the first line of `text`.
  private static func guarded(_ posterior: Posterior, _ text: String) -> Posterior {
    var posterior = posterior
    Certainties.apply(to: &posterior, line: 0, of: PageMeasures(TextAnalysis(bytes: Array(text.utf8))))
    return posterior
  }

  @Test(
    "a line of images only is a caption where no other residue is likelier",
    arguments: [[LineClass.body: Float(1)], [.title: 0.9, .promo: 0.1], [.unsure: 1]])
  func imageIsCaption(values: [LineClass: Float]) {
    #expect(Self.guarded(Self.posterior(values), "![A cat](cat.png)").decode(threshold: 0.9) == .caption)
  }

  @Test("a line of images only is never body, even where body and residue are nearly as likely")
  func imageIsNeverBody() {
    let posterior = Self.posterior([.body: 0.45, .promo: 0.55])
    #expect(posterior.decode(threshold: 0.65) == .body)
    #expect(Self.guarded(posterior, "![A cat](cat.png)").decode(threshold: 0.65) == .promo)
  }

  @Test("stays a distribution")
  func sumsToOne() {
    let posterior = Self.guarded(Self.posterior([.body: 0.7, .promo: 0.3]), "![A cat](cat.png)")
    #expect(abs(LineClass.allCases.reduce(Float(0)) { $0 + posterior[$1] } - 1) < 1e-5)
  }

  @Test("an image with words beside it is left to the model")
  func imageWithWords() {
    let posterior = Self.posterior([.body: 0.7, .promo: 0.3])
    #expect(Self.guarded(posterior, "![A cat](cat.png) A cat asleep") == posterior)
  }

  @Test("the headline of another document is no body, and a title stays one")
  func headlineElsewhere() {
    let match = HeadlineMatch(share: 1, location: LineLocation(document: 1, line: 1))
    func guarded(_ posterior: Posterior, _ match: HeadlineMatch?) -> Posterior {
      var posterior = posterior
      let site = SiteEvidence(documents: 2, lineDocuments: [1], blockDocuments: [0], headlines: [match])
      let page = PageMeasures(TextAnalysis(bytes: Array("Bridge closes for a week".utf8)), site: site)
      Certainties.apply(to: &posterior, line: 0, of: page)
      return posterior
    }
    let doubtful = Self.posterior([.body: 0.8, .related: 0.2])
    #expect(guarded(doubtful, match).decode(threshold: 0.65) == .related)
    #expect(guarded(doubtful, nil) == doubtful)
    let title = Self.posterior([.title: 0.6, .body: 0.3, .related: 0.1])
    #expect(!guarded(title, match).decode(threshold: 0.65).isResidue)
  }

  private static let sentences = (0..<24).map {
    "On day \(words[$0 % 8]) the council met \(words[$0 / 3]) times in the old town."
  }
  private static let words = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
  private static let long = sentences.joined(separator: " ")
  private static let surelyPromo = posterior([.promo: 1])

  @Test("a very long line of sentences is body")
  func longLine() {
    #expect(Self.long.count >= 1000)
    #expect(Self.guarded(Self.surelyPromo, Self.long) == Posterior(certain: .body))
  }

  @Test(
    "a long line is left to the model where it is shorter, has no sentences, many links or a copy",
    arguments: [
      String(long.prefix(990)), long.replacing(".", with: ","), "[\(long)](/all)", long + "\n\n" + long,
    ])
  func otherLongLines(text: String) {
    #expect(Self.guarded(Self.surelyPromo, text) == Self.surelyPromo)
  }

  @Test("a short line between the last sentence and the heading of a list is not the list's")
  func bylineBeforeHeading() {
    let sentence =
      "The council of Hollow Bay voted on Monday to open the old harbour to small boats again in spring."
    func classOfSecondLine(_ second: String, before third: String) -> LineClass {
      let text = [sentence, second, third, "A harbour in winter"].joined(separator: "\n")
      var posterior = Self.posterior([.navigation: 0.7, .metadata: 0.25, .body: 0.05])
      Certainties.apply(to: &posterior, line: 1, of: PageMeasures(TextAnalysis(bytes: Array(text.utf8))))
      return posterior.decode(threshold: 0.65)
    }
    #expect(classOfSecondLine("Ada Quill (Bay News)", before: "Related articles") == .metadata)
    #expect(classOfSecondLine("Share on Facebook", before: "Related articles") == .navigation)
    #expect(classOfSecondLine("Ada Quill (Bay News)", before: "Boats in the ice") == .navigation)
  }
}
