import Testing

@testable import ChaffinchTraining

@Suite("Copies with teasers twice")
struct CondensedCopyTests {
  private typealias Line = VariedPages.Line

  @Test("leave out menus, and print every teaser twice in a row or once, with blank lines or without")
  func teasers() {
    var forms: [String: Int] = [:]
    for sample in CondensedCopy.samples() {
      let kept = sample.pageLines.filter { $0.label != .navigation && $0.label != .other }
      let candidates: [String: [Line]] = [
        "once": kept,
        "twice": kept.flatMap { $0.label == .related ? [$0, $0] : [$0] },
        "twice, parted": kept.flatMap { $0.label == .related ? [$0, $0, Line(text: "", label: nil)] : [$0] },
      ]
      let found = candidates.filter { $0.value == sample.copyLines }.keys
      #expect(!found.isEmpty && sample.copy.labels.count == sample.copyLines.count)
      for form in found { forms[form, default: 0] += 1 }
    }
    #expect(forms.count == 3)
  }
}
