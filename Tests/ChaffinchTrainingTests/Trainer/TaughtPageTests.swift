import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText
@testable import ChaffinchTraining

@Suite("What teachers say of a page")
struct TaughtPageTests {
  private static let labels: [LineClass?] = [.body, .promo, nil, .navigation]

  private static func encoded(_ trust: LabelledPage.Trust) -> EncodedPage {
    let text = labels.indices.map { "Line number \($0)" }.joined(separator: "\n")
    let page = LabelledPage(
      text: Array(text.utf8), labels: labels, family: "a", group: "run", site: "a.example", language: "en",
      scraper: "test", trust: trust)
    return EncodedPage(page, PageMeasures(TextAnalysis(bytes: page.text)))
  }

  private static let opinions = {
    var generator = SeededGenerator(seed: 85)
    return labels.map { _ in generator.distribution() }
  }()

  @Test("is all there is to learn where nobody labelled it")
  func unlabelled() {
    #expect(Self.encoded(.unlabelled).taught(by: Self.opinions).targets == Self.opinions)
  }

  @Test("counts as much as the labels where a machine gave them")
  func machineLabelled() {
    let page = Self.encoded(.machineLabelled)
    for (line, target) in page.taught(by: Self.opinions).targets.enumerated() {
      let label = Self.labels[line] ?? .unsure
      for lineClass in LineClass.allCases {
        let place = Int(lineClass.rawValue)
        let expected = (Self.opinions[line][place] + (lineClass == label ? 1 : 0)) / 2
        #expect(abs(target[place] - expected) < 1e-6)
      }
      #expect(abs(target.sum() - 1) < 1e-5)
    }
  }

  @Test("changes nothing but the targets", arguments: [LabelledPage.Trust.unlabelled, .machineLabelled])
  func restOfThePage(trust: LabelledPage.Trust) {
    let page = Self.encoded(trust)
    let taught = page.taught(by: Self.opinions)
    #expect(taught.lineWeights == page.lineWeights && taught.lexicalWeights == page.lexicalWeights)
    #expect(taught.signals.values == page.signals.values && taught.classes == page.classes)
  }

  @Test("begins as the labels, surely")
  func labels() {
    let expected = Self.labels.map { TargetRow(certain: $0 ?? .unsure) }
    #expect(Self.encoded(.labelled).targets == expected)
    #expect(TargetRow(certain: .promo)[Int(LineClass.promo.rawValue)] == 1)
    #expect(LineClass.allCases.allSatisfy { TargetRow(certain: $0).sum() == 1 })
  }
}
