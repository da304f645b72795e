import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("A second look finds what shows only once other residue is gone")
struct SecondLookTests {
  private static let threshold = Labeller.balancedThreshold
  /// Read once, for it takes long.
  private static let labeller = Result { try Labeller.shipped() }

  @Test(
    "with no end of looks, a cleaned page that is read anew holds no more residue, titles and by-lines aside")
  func cleaned() throws {
    let labeller = try Self.labeller.get()
    var found = 0
    for seed in UInt64(0)..<150 {
      let measures = Self.page(seed)
      var once = Corrections.oneLook(at: measures, labeller, Self.threshold)
      Corrections.settle(&once, of: measures, threshold: Self.threshold)
      let judgement = Corrections.labels(
        of: measures, by: labeller, threshold: Self.threshold, doubt: 0, mostLooks: .max)
      if judgement.classes.map(\.isResidue) != once.classes.map(\.isResidue) { found += 1 }
      let rest = Self.cleaned(measures, judgement)
      let again = Corrections.oneLook(at: rest, labeller, Self.threshold)
      let kept = judgement.classes.filter { !$0.isResidue }
      for index in kept.indices where again.classes[index].isResidue {
        #expect(kept[index] != .body && again.reasons[index] != .label, "seed \(seed)")
      }
    }
    #expect(found > 0)
  }

  @Test("what the first look calls residue stays residue", arguments: UInt64(0)..<20)
  func first(seed: UInt64) throws {
    let labeller = try Self.labeller.get()
    let measures = Self.page(seed)
    var once = Corrections.oneLook(at: measures, labeller, Self.threshold)
    Corrections.settle(&once, of: measures, threshold: Self.threshold)
    let judgement = Corrections.labels(of: measures, by: labeller, threshold: Self.threshold)
    for index in measures.lines.indices {
      if once.classes[index].isResidue { #expect(judgement.classes[index].isResidue) }
      if !judgement.classes[index].isResidue { #expect(judgement.classes[index] == once.classes[index]) }
    }
  }

  @Test("a page without a line in doubt is not looked at again", arguments: UInt64(0)..<20)
  func doubt(seed: UInt64) throws {
    let labeller = try Self.labeller.get()
    let measures = Self.page(seed)
    var once = Corrections.oneLook(at: measures, labeller, Self.threshold)
    Corrections.settle(&once, of: measures, threshold: Self.threshold)
    let judgement = Corrections.labels(of: measures, by: labeller, threshold: Self.threshold, doubt: 1)
    #expect(judgement.classes == once.classes)
  }

  private static func page(_ seed: UInt64) -> PageMeasures {
    var generator = SeededGenerator(seed: seed)
    let lines = (0..<3).flatMap { _ in Pages.randomLines(&generator) }.map(\.text)
    return PageMeasures(TextAnalysis(bytes: Array(lines.joined(separator: "\n").utf8)))
  }

  /// The page without its residue, measured from its bytes on.
  private static func cleaned(_ measures: PageMeasures, _ judgement: LineLabels) -> PageMeasures {
    let document = measures.analysis.document
    let removed = Set(
      zip(measures.lines, judgement.classes).filter { $1.isResidue }.map(\.0.index))
    let kept = document.lines.indices.filter { !removed.contains($0) }
    let bytes = kept.map { document.bytes[document.lines[$0].range] }.joined(separator: [0x0A])
    return PageMeasures(TextAnalysis(bytes: Array(bytes)))
  }
}
