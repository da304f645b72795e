import ChaffinchCore

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
