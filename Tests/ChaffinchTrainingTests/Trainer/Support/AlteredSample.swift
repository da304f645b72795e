@testable import ChaffinchCore
@testable import ChaffinchTraining

/// A page, the page beside it, and the altered copy that was made of the two.
struct AlteredSample {
  let page: LabelledPage
  let donor: LabelledPage
  let copy: LabelledPage

  var pageLines: [VariedPages.Line] { VariedPages.lines(of: page) }
  var donorLines: [VariedPages.Line] { VariedPages.lines(of: donor) }
  var copyLines: [VariedPages.Line] { VariedPages.lines(of: copy) }

  /// Whether the copy has a label for every line, and each line the label that its words name.
  var isLabelledByItsWords: Bool {
    copyLines.count == copy.labels.count
      && copyLines.allSatisfy {
        $0.text.isEmpty ? $0.label == nil : VariedPages.classesNamed(in: $0.text) == [$0.label]
      }
  }
}

extension AlteredCopy {
  /// The copies of 80 varied pages, each with the page after it as donor; pages of which none is made are left out.
  static func samples(seed: UInt64 = 1) -> [AlteredSample] {
    let pages = VariedPages.make(81, seed: seed)
    var generator = SeededGenerator(seed: seed &+ 1)
    return zip(pages, pages.dropFirst()).compactMap { page, donor in
      make(of: page, donor: donor, &generator).map { AlteredSample(page: page, donor: donor, copy: $0) }
    }
  }

  /// The copy of a page with `lines`, beside a donor with `donorLines`.
  static func copy(
    of lines: [VariedPages.Line], donor donorLines: [VariedPages.Line] = [], seed: UInt64 = 1
  ) -> LabelledPage? {
    var generator = SeededGenerator(seed: seed)
    return make(
      of: VariedPages.page(lines, family: "a"), donor: VariedPages.page(donorLines, family: "b"), &generator)
  }
}
