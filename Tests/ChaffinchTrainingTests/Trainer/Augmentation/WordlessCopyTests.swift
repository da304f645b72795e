import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText
@testable import ChaffinchTraining

@Suite("Copies without words")
struct WordlessCopyTests {
  private static func encoded(_ page: LabelledPage) -> EncodedPage {
    EncodedPage(page, PageMeasures(TextAnalysis(bytes: page.text)))
  }

  @Test("have no lexical feature, and all else of the page")
  func features() {
    for sample in WordlessCopy.samples().prefix(10) {
      let (copy, page) = (Self.encoded(sample.copy), Self.encoded(sample.page))
      #expect(copy.features.features.isEmpty && !page.features.features.isEmpty)
      #expect(copy.features.starts == [Int](repeating: 0, count: page.count + 1))
      #expect(copy.signals.values == page.signals.values)
      #expect(copy.targets == page.targets && copy.lineWeights == page.lineWeights)
      #expect(sample.copyLines == sample.pageLines)
    }
  }

  @Test("get nothing of the lexical model but its bias")
  func logits() throws {
    var generator = SeededGenerator(seed: 41)
    let model = generator.model().lexical
    let page = Self.encoded(try #require(WordlessCopy.samples().first).copy)
    let rows = LabellerInputs.rows(page.signals, page.features, model)
    for line in 0..<page.count {
      let row = rows[line * LabellerInputs.width..<(line + 1) * LabellerInputs.width]
      #expect(Array(row.suffix(LineClass.count)) == (0..<LineClass.count).map { model.bias[$0] })
    }
  }
}
