import Testing

@testable import ChaffinchTraining

@Suite("Copies without marks")
struct StrippedCopyTests {
  @Test("have all labelled lines, without indentation, bullets and heading marks")
  func bare() {
    for sample in StrippedCopy.samples() {
      let expected = sample.pageLines.filter { $0.label != nil }.map { line in
        VariedPages.Line(text: String(line.text.drop { " \t*#>-".contains($0) }), label: line.label)
      }
      #expect(sample.copyLines == expected)
      #expect(sample.copy.labels.count == expected.count)
    }
  }
}
