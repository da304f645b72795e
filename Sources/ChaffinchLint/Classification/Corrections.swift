import ChaffinchCore

/// Everything that decides the class of a line, in this order: the only places where a class changes.
///
/// 1. The labeller's posteriors, those of a list's lines shared (``Siblings``), and the certainties that no model should
///    overrule (``Certainties``).
/// 2. The threshold: the likeliest class, residue only where it is likely enough; prose needs more (``Prose``).
/// 3. The rules that correct labels (``Rule/relabel(_:of:)``), from the end of ``RuleList``: what other documents show goes before
///    what the file itself repeats. They are counted, not estimated, so they hold at any threshold.
/// 4. The second look: 1 to 3 again for what is kept of the page, until nothing more is found.
/// 5. An article that would be gone is kept (``KeptArticle``), and the last copy of each text (``RepeatedText``).
/// 6. The blocks of residue get one class each (``BlockClasses``).
/// 7. The user's own rules (``CustomRules``), which know what they look for.
/// 8. Lines of claims that the policy turns down (``PageClaims``) are kept.
enum Corrections {
  /// Only pages that keep a line this near the threshold are looked at again, a share of the threshold.
  ///
  /// Of the labelled pages, cleaned by the shipped model, 99.4 % stay as they are when they are cleaned again; at 0.8 99.3 %.
  static let doubt: Float = 0.6

  /// So often a page is judged at most; hostile pages could otherwise lose one line at a time.
  static let mostLooks = 4

  /// The labels of the lines of `page` by the posteriors of a labeller, corrected by the rules: steps 2 and 3.
  static func labels(of page: PageMeasures, _ posteriors: [Posterior], threshold: Float) -> LineLabels {
    var labels = LineLabels(posteriors, threshold: threshold)
    Prose.keepDoubtful(&labels, of: page, threshold: threshold)
    for rule in RuleList.all.reversed() { rule.relabel(&labels, of: page) }
    return labels
  }

  /// The labels of the lines of `page` by `labeller`: steps 1 to 6.
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
    settle(&labels, of: page, threshold: threshold)
    return labels
  }

  /// What is decided once nothing more is found: steps 5 and 6.
  static func settle(_ labels: inout LineLabels, of page: PageMeasures, threshold: Float) {
    KeptArticle.restore(&labels, of: page, threshold: threshold)
    RepeatedText.keepLastCopies(&labels, of: page)
    BlockClasses.decide(&labels, of: page)
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

/// Four certainties that no model should overrule.
///
/// An image-only line is never body: it is a caption where no other residue is likelier. A line of 1,000 characters and five
/// sentences with few links that repeats nowhere is body (119 of 128 such lines in the study of LABELLER.md).
///
/// A list of other articles begins at its heading, so a short line between the last sentence and the heading is not the
/// list's: it is the by-line, as agencies print it.
///
/// A line that is the headline of another document is no body; whether it is a teaser or a menu's, the model says.
enum Certainties {
  private static let certainLength: Float = 1000
  private static let certainSentences = 5
  private static let certainLinkShare: Float = 0.2
  private static let longestHeading: Float = 30

  /// The posteriors of the lines of `page` by `labeller`, with the certainties applied.
  static func posteriors(of page: PageMeasures, by labeller: Labeller) -> [Posterior] {
    var posteriors = labeller.posteriors(page)
    Siblings.judgeAlike(&posteriors, of: page)
    for index in posteriors.indices { apply(to: &posteriors[index], line: index, of: page) }
    return posteriors
  }

  /// Applies the certainties to `posterior`, that of line `index`.
  static func apply(to posterior: inout Posterior, line index: Int, of page: PageMeasures) {
    let line = page.lines[index]
    if line.isImageOnly {
      excludeBody(&posterior)
    } else if line.effectiveLength >= certainLength, line.linkShare < certainLinkShare,
      line.sentenceBreaks >= certainSentences, page.repeats.entries[index].copies == 1
    {
      posterior = Posterior(certain: .body)
    } else if standsBeforeHeading(index, of: page) {
      for lineClass in LineClass.residue { posterior[lineClass] *= 0.1 }
      posterior.normalise()
    } else if page.site?.headlines[index] != nil {
      posterior[.body] *= 0.05
      posterior.normalise()
    }
  }

  /// Whether line `index` is short, without link, cue or copy, behind a sentence of body and before a related heading.
  private static func standsBeforeHeading(_ index: Int, of page: PageMeasures) -> Bool {
    guard index > 0, index + 1 < page.count, page.isBodyLike[index - 1], page.lines[index - 1].endsSentence
    else {
      return false
    }
    let (line, next) = (page.lines[index], page.lines[index + 1])
    let isPlain = line.links == 0 && line.images == 0 && page.repeats.entries[index].copies == 1
    let hasCue = page.cues[index].short & ~(1 << CueClass.credit.rawValue) != 0
    guard isPlain, !hasCue, line.effectiveLength < PageMeasures.shortLength else { return false }
    return page.cues[index + 1].isShort(.related) && next.effectiveLength <= longestHeading && next.links == 0
  }

  private static func excludeBody(_ posterior: inout Posterior) {
    if posterior.residue < 0.5 { posterior[.caption] = max(posterior[.caption], 0.5) }
    for kept in [LineClass.body, .title, .metadata, .unsure] { posterior[kept] *= 0.01 }
    posterior.normalise()
  }
}
