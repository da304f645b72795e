import Testing

@testable import ChaffinchTraining

@Suite("Copies that the same residue interrupts")
struct InterruptedCopyTests {
  private typealias Line = VariedPages.Line
  /// The copies of pages that have something to repeat.
  private static let samples = InterruptedCopy.samples().filter { $0.copy.text != $0.page.text }

  /// How often each line of `lines` occurs that is not blank.
  private static func counts(_ lines: [Line]) -> [Line: Int] {
    Dictionary(lines.filter { !$0.text.isEmpty }.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// What a copy has beyond its page: each line, and how often.
  private static func added(_ sample: AlteredSample) -> [Line: Int] {
    counts(sample.copyLines).merging(counts(sample.pageLines)) { $0 - $1 }.filter { $1 != 0 }
  }

  @Test("keep every line of the page, in order and under its label")
  func keepThePage() {
    for sample in Self.samples {
      #expect(sample.isLabelledByItsWords)
      var rest = sample.copyLines[...]
      for line in sample.pageLines {
        guard let place = rest.firstIndex(of: line) else {
          Issue.record("a line of the page is gone or stands elsewhere")
          break
        }
        rest = rest[(place + 1)...]
      }
    }
  }

  @Test("repeat one to four short lines of menus and calls that follow on each other, all equally often")
  func sameLines() {
    var sizes: Set<Int> = []
    for sample in Self.samples {
      let added = Self.added(sample)
      sizes.insert(added.count)
      #expect((1...4).contains(added.count) && Set(added.values).count == 1)
      let short = sample.pageLines.filter { line in
        (line.label == .navigation || line.label == .promo) && (4..<80).contains(line.text.utf8.count)
      }
      let places = short.indices.filter { added[short[$0]] != nil }
      #expect(places.count == added.count && places == Array(places[0]..<places[0] + added.count))
    }
    #expect(sizes == [1, 2, 3, 4] && Self.samples.count > 60)
  }

  @Test("are interrupted behind lines of body only, on some pages seldom and on others often")
  func places() {
    var shares: [Double] = []
    for sample in Self.samples {
      let (added, lines) = (Self.added(sample), sample.copyLines)
      let times = added.values.first ?? 0
      let interruption = sample.pageLines.filter { added[$0] != nil }
      /// The places where `lines` go on with the interruption behind a line of body, blank lines passed over.
      func interruptions(_ lines: [Line]) -> Int {
        let lines = lines.filter { !$0.text.isEmpty }
        return lines.indices.count { place in
          lines[place].label == .body && lines[(place + 1)...].starts(with: interruption)
        }
      }
      #expect((times...times + interruptions(sample.pageLines)).contains(interruptions(lines)))
      shares.append(Double(times) / Double(sample.page.labels.count { $0 == .body }))
    }
    #expect((shares.min() ?? 1) < 0.3 && (shares.max() ?? 0) > 0.7 && (shares.max() ?? 2) <= 1)
  }

  @Test("set the interruptions off with blank lines on about half of the pages")
  func blanks() {
    let blanks = Self.samples.map { sample in
      let times = Self.added(sample).values.first ?? 0
      let extra = sample.copyLines.count { $0.text.isEmpty } - sample.pageLines.count { $0.text.isEmpty }
      #expect(extra == 0 || extra == 2 * times)
      return extra > 0
    }
    #expect((20...60).contains(blanks.count { $0 }))
  }

  @Test("are the pages themselves where no line is short enough")
  func nothingToRepeat() {
    let lines = [
      Line(text: "It rained.", label: .body), Line(text: "OK!", label: .navigation),
      Line(text: String(repeating: "a", count: 80), label: .promo), Line(text: "Sport", label: .related),
    ]
    #expect(InterruptedCopy.copy(of: lines).map(VariedPages.lines(of:)) == lines)
  }
}
