import Testing

@testable import ChaffinchTraining

@Suite("Copies that were wrapped")
struct WrappedCopyTests {
  @Test("have the words of every line in order, under its label, on lines of one of the widths")
  func words() {
    var longest: Set<Int> = []
    for sample in WrappedCopy.samples() {
      #expect(sample.isLabelledByItsWords)
      let lengths = sample.copyLines.map(\.text.unicodeScalars.count)
      longest.insert(lengths.max() ?? 0)
      #expect(lengths.allSatisfy { $0 <= 80 })
      #expect(
        sample.copyLines.flatMap { VariedPages.words(of: $0.text) }
          == sample.pageLines.flatMap { VariedPages.words(of: $0.text) })
    }
    #expect(longest.contains { $0 <= 66 } && longest.contains { $0 > 78 })
  }

  @Test("break no word, however long")
  func longWords() {
    let long = String(repeating: "a", count: 200)
    let copy = WrappedCopy.copy(of: [VariedPages.Line(text: "It \(long) rained", label: .body)])
    #expect(
      copy.map(VariedPages.lines(of:))
        == ["It", long, "rained"].map { VariedPages.Line(text: $0, label: .body) })
  }

  @Test("have a line as long as fits before each break")
  func fullLines() {
    for sample in WrappedCopy.samples().prefix(20) {
      let lines = sample.copyLines
      let width = lines.map(\.text.unicodeScalars.count).max() ?? 0
      for (line, next) in zip(lines, lines.dropFirst())
      where !sample.pageLines.contains(where: { $0.text.hasSuffix(line.text) }) {
        let first = next.text.prefix { $0 != " " }.unicodeScalars.count
        #expect(line.text.unicodeScalars.count + 1 + first > width - 14)
      }
    }
  }
}
