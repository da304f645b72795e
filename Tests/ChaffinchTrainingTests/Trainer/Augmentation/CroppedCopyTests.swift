import Testing

@testable import ChaffinchTraining

@Suite("Copies with stretches left out")
struct CroppedCopyTests {
  @Test(
    "keep the body and its words under their labels, and lose some of the rest",
    arguments: [CroppedCopy.samples(), CroppedAndWrappedCopy.samples()])
  func body(samples: [AlteredSample]) {
    var lost = 0
    for sample in samples {
      #expect(sample.isLabelledByItsWords)
      func words(_ lines: [VariedPages.Line], isBody: Bool) -> [Substring] {
        lines.filter { ($0.label == .body) == isBody }.flatMap { VariedPages.words(of: $0.text) }
      }
      #expect(words(sample.copyLines, isBody: true) == words(sample.pageLines, isBody: true))
      let (kept, all) = (words(sample.copyLines, isBody: false), words(sample.pageLines, isBody: false))
      lost += kept.count < all.count ? 1 : 0
      var rest = all[...]
      for word in kept { rest = rest.drop { $0 != word }.dropFirst() }
      #expect(rest.count + kept.count <= all.count)
    }
    #expect(lost > 40)
  }
}
