import Testing

@testable import ChaffinchCore
@testable import ChaffinchTraining

@Suite("Copies that another article follows")
struct ContinuedCopyTests {
  private typealias Line = VariedPages.Line

  @Test("hold the whole page, then the article of the donor under labels that keep none of it")
  func otherArticle() {
    let labels: [LineClass?: LineClass?] = [
      .title: .related, .body: .other, .metadata: .unsure, .none: .none,
    ]
    let samples = ContinuedCopy.samples()
    for sample in samples {
      let next = sample.donorLines.compactMap { line in
        labels[line.label].map { Line(text: line.text, label: $0) }
      }
      #expect(sample.copyLines == sample.pageLines + next)
      #expect(sample.copy.labels.count == sample.copyLines.count)
    }
    #expect(samples.count == 80)
  }

  @Test("are not made of two pages of one publisher")
  func onePublisher() {
    let page = VariedPages.page([Line(text: "It rained.", label: .body)], family: "a")
    var generator = SeededGenerator(seed: 1)
    #expect(ContinuedCopy.make(of: page, donor: page, &generator) == nil)
  }
}
