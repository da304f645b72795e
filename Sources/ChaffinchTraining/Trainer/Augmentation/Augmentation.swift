import ChaffinchCore

/// Copies of labelled pages as other scrapers would have left them: wrapped, with residue missing, markup stripped.
///
/// Such copies brought the body lines accused from 6.0 to 5.1 % in the study of LABELLER.md.
enum Augmentation {
  /// The kinds of copies: each is made where a draw of 0..<1 is below its bound, and not below the bound before.
  ///
  /// The draws that are left get no copy.
  private static let kinds: [(bound: Float, kind: any AlteredCopy.Type)] = [
    (0.12, WrappedCopy.self),
    (0.24, CroppedCopy.self),
    (0.30, CroppedAndWrappedCopy.self),
    (0.36, StrippedCopy.self),
    (0.44, CondensedCopy.self),
    (0.58, InterruptedCopy.self),
    (0.66, StrewnCopy.self),
    (0.69, ContinuedCopy.self),
    (0.81, WordlessCopy.self),
    (0.89, CleanedCopy.self),
  ]

  /// Returns altered copies of over half of `pages`, in order, the same for the same seed.
  ///
  /// A copy may borrow lines from a donor: a page of the same language and scraper, drawn by chance, which may be the
  /// page itself. O(n) in the text.
  static func copies(of pages: [LabelledPage], seed: UInt64) -> [LabelledPage] {
    var generator = SeededGenerator(seed: seed)
    let donors = Dictionary(grouping: pages.indices) { pages[$0].language + " " + pages[$0].scraper }
    return pages.compactMap { page in
      let others = donors[page.language + " " + page.scraper] ?? []
      let donor = pages[others[Int(generator.next() % UInt64(others.count))]]
      let draw = generator.unit()
      return kinds.first { draw < $0.bound }?.kind.make(of: page, donor: donor, &generator)
    }
  }
}

/// A kind of altered copies of labelled pages, whose labels stay with their lines.
protocol AlteredCopy: Sendable {
  /// Returns an altered copy of `page`; the page as it is where there is nothing to alter, or nil where the kind makes no
  /// copy of such a page.
  ///
  /// `donor` is a page of the same language and scraper; what is left to chance is drawn from `generator`.
  static func make(of page: LabelledPage, donor: LabelledPage, _ generator: inout SeededGenerator)
    -> LabelledPage?
}
