import ChaffinchCore

/// Everything that decides the class of a line, in this order: the only places where a class changes.
///
/// 1. The labeller's posteriors, and the certainties that no model should overrule (``Certainties``).
/// 2. The threshold: the likeliest class, residue only where it is likely enough.
/// 3. The rules that correct labels (``Rule/relabel(_:of:)``), from the end of ``RuleList``: what other documents show goes before
///    what the file itself repeats. They are counted, not estimated, so they hold at any threshold.
/// 4. The second look: 1 to 3 again for what is kept of the page, until nothing more is found.
/// 5. The user's own rules (``CustomRules``), which know what they look for.
/// 6. Lines of claims that the policy turns down (``PageClaims``) are kept.
enum Corrections {
  /// Only pages that keep a line this near the threshold are looked at again, a share of the threshold.
  ///
  /// At 0.6 half as many pages again are looked at, and 99.3 % of documents stay clean; at 0.9 98.4 %.
  static let doubt: Float = 0.8

  /// So often a page is judged at most; hostile pages could otherwise lose one line at a time.
  static let mostLooks = 4

  /// The labels of the lines of `page` by the posteriors of a labeller, corrected by the rules: steps 2 and 3.
  static func labels(of page: PageMeasures, _ posteriors: [Posterior], threshold: Float) -> LineLabels {
    var labels = LineLabels(posteriors, threshold: threshold)
    for rule in RuleList.all.reversed() { rule.relabel(&labels, of: page) }
    return labels
  }

  /// The labels of the lines of `page` by `labeller`: steps 1 to 4.
  ///
  /// A line is judged by the lines around it, so what is left of a cleaned page may look like residue only then: the last
  /// line of a menu, a caption without its image. A user who cleans the page and lints it again would get new findings; the
  /// second look has them at once. In five folds by publisher (Tests/Accuracy/README.md) the share of documents without a new
  /// finding after cleaning rose from 91.9 to 99.0 %, and of the lines of body or residue that the second look found, two in
  /// three were residue. O(n) in the page's tokens.
  static func labels(
    of page: PageMeasures, by labeller: Labeller, threshold: Float, doubt: Float = doubt,
    mostLooks: Int = mostLooks
  ) -> LineLabels {
    var labels = oneLook(at: page, labeller, threshold)
    var kept = Array(page.lines.indices)
    for _ in 1..<mostLooks {
      let remaining = kept.filter { !labels.classes[$0].isResidue }
      let hasDoubt = remaining.contains { labels.posteriors[$0].residueAgainstKept > doubt * threshold }
      guard remaining.count < kept.count, hasDoubt else { break }
      kept = remaining
      labels.takeResidue(of: oneLook(at: page.keeping(kept), labeller, threshold), at: kept)
    }
    return labels
  }

  /// One look: steps 1 to 3.
  static func oneLook(
    at page: PageMeasures, _ labeller: Labeller, _ threshold: Float
  ) -> LineLabels {
    labels(of: page, Certainties.posteriors(of: page, by: labeller), threshold: threshold)
  }
}

extension ClassifiedPage {
  /// Judges the lines of `measures` by `posteriors`; residue is called from `threshold` on.
  ///
  /// `elsewhere` has one value for each line, or none at all where nothing is known of other documents.
  package convenience init(
    _ measures: PageMeasures, _ posteriors: [Posterior], threshold: Float, elsewhere: [LineLocation?] = []
  ) {
    self.init(
      measures, Corrections.labels(of: measures, posteriors, threshold: threshold), elsewhere: elsewhere)
  }

  /// Judges the lines of `measures` by `labeller`, and what is kept of them again.
  package convenience init(
    _ measures: PageMeasures, labeller: Labeller, threshold: Float, elsewhere: [LineLocation?] = []
  ) {
    self.init(
      measures, Corrections.labels(of: measures, by: labeller, threshold: threshold), elsewhere: elsewhere)
  }
}
