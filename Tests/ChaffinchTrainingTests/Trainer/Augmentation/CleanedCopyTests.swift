import Testing

@testable import ChaffinchTraining

@Suite("Copies without residue")
struct CleanedCopyTests {
  private typealias Line = VariedPages.Line

  @Test("keep all lines but residue, blank ones and those without a label among them")
  func residue() {
    for sample in CleanedCopy.samples() {
      #expect(sample.copyLines == sample.pageLines.filter { $0.label?.isResidue != true })
      #expect(sample.copyLines.count < sample.pageLines.count)
      #expect(sample.copy.labels.count == sample.copyLines.count)
    }
  }

  @Test("are the pages themselves where all is residue: no page is without a line")
  func onlyResidue() {
    let lines = [Line(text: "Home", label: .navigation), Line(text: "Sport", label: .related)]
    #expect(CleanedCopy.copy(of: lines).map(VariedPages.lines(of:)) == lines)
  }
}
