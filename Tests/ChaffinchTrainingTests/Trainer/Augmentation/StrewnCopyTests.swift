import Testing

@testable import ChaffinchCore
@testable import ChaffinchTraining

@Suite("Copies strewn with lines of another page")
struct StrewnCopyTests {
  private typealias Line = VariedPages.Line
  private static let samples = StrewnCopy.samples()

  /// The lines of the copy that are the donor's.
  private static func isStray(_ line: Line, _ sample: AlteredSample) -> Bool {
    !line.text.isEmpty && !Set(sample.pageLines).contains(line)
  }

  @Test("gain only short lines that the donor's labels call teasers, captions and calls, under those labels")
  func strays() {
    var classes: Set<LineClass?> = []
    for sample in Self.samples {
      #expect(sample.isLabelledByItsWords)
      for line in sample.copyLines where Self.isStray(line, sample) {
        classes.insert(line.label)
        #expect(sample.donorLines.contains(line) && line.text.utf8.count < 160)
      }
    }
    #expect(classes == [.related, .caption, .promo])
  }

  @Test("have strays behind lines of body only, one at a time")
  func places() {
    for sample in Self.samples {
      let lines = sample.copyLines
      for place in lines.indices where Self.isStray(lines[place], sample) {
        #expect(place > 0 && lines[place - 1].label == .body)
      }
    }
  }

  @Test("keep all other lines of the page, or all but its residue, some of each")
  func whatIsKept() {
    var bare = 0
    for sample in Self.samples {
      let kept = sample.copyLines.filter { !Self.isStray($0, sample) }
      let withoutResidue = sample.pageLines.filter { $0.label?.isResidue != true }
      #expect(kept == sample.pageLines || kept == withoutResidue)
      bare += kept == withoutResidue ? 1 : 0
    }
    #expect((20...60).contains(bare))
  }

  @Test("have few strays on some pages and more on others")
  func shares() {
    let strays = Self.samples.reduce(0) { sum, sample in
      sum + sample.copyLines.count { Self.isStray($0, sample) }
    }
    let bodies = Self.samples.reduce(0) { $0 + $1.page.labels.count { $0 == .body } }
    #expect((0.08...0.2).contains(Double(strays) / Double(bodies)))
  }

  @Test("are the pages themselves where the donor has nothing to strew")
  func nothingToStrew() {
    let lines = [Line(text: "It rained.", label: .body), Line(text: "Sport", label: .navigation)]
    let donor = [
      Line(text: "Home", label: .navigation), Line(text: String(repeating: "a", count: 160), label: .related),
    ]
    #expect(StrewnCopy.copy(of: lines, donor: donor).map(VariedPages.lines(of:)) == lines)
  }
}
