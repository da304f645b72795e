import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("The part of a long line that is shown")
struct LineWindowTests {
  @Test func fitsTheScreenAndKeepsTheStartOfTheMarkInView() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<3000 {
      let text = (0..<3).flatMap { _ in HostileText.random(using: &generator) }
      let start = Int.random(in: 0...text.count, using: &generator)
      let marked = start..<Int.random(in: start...text.count, using: &generator)
      let width = Int.random(in: 20...80, using: &generator)
      let window = LineWindow(line: RawText(text), marked: marked, width: width)

      let shown = window.cells.reduce(0) { $0 + $1.columns }
      let ellipses = (window.isCutBefore ? 1 : 0) + (window.isCutAfter ? 1 : 0)
      #expect(shown + ellipses <= width)
      #expect(window.isCutBefore == ((window.cells.first?.range.lowerBound ?? 0) > 0))
      #expect(window.isCutAfter == ((window.cells.last?.range.upperBound ?? 0) < text.count))
      if !marked.isEmpty {
        #expect(window.cells.contains { $0.range.upperBound > start && $0.range.lowerBound <= start })
      }
    }
  }

  @Test func showsALineThatJustFits() {
    let window = LineWindow(line: "0123456789", marked: 0..<10, width: 10)
    #expect(window.cells.count == 10 && !window.isCutBefore && !window.isCutAfter)
    #expect(window.markedColumns == 0..<10)
  }

  @Test func looksAtTheNeighbourhoodOnly() {
    let text = RawText([UInt8](repeating: 0x61, count: 3_000_000))
    let window = LineWindow(line: text, marked: 1_500_000..<1_500_010, width: 50)
    #expect(window.cells.count == 48)
    #expect(window.markedColumns == 20..<30)
  }
}
