import ChaffinchSignals
import ChaffinchText

/// Two certainties that no model should overrule.
///
/// An image-only line is never body: it is a caption where no other residue is likelier. A line of 1,000 characters and five
/// sentences with few links that repeats nowhere is body (119 of 128 such lines in the study of LABELLER.md).
enum Guards {
  private static let certainLength: Float = 1000
  private static let certainSentences = 5
  private static let certainLinkShare: Float = 0.2

  /// Applies the guards to `posterior`, that of line `index`.
  static func apply(to posterior: inout Posterior, line index: Int, of page: PageMeasures) {
    let line = page.lines[index]
    if line.isImageOnly {
      excludeBody(&posterior)
    } else if line.effectiveLength >= certainLength, line.linkShare < certainLinkShare,
      line.sentenceBreaks >= certainSentences, page.repeats.entries[index].copies == 1
    {
      posterior = Posterior(certain: .body)
    }
  }

  private static func excludeBody(_ posterior: inout Posterior) {
    if posterior.residue < 0.5 { posterior[.caption] = max(posterior[.caption], 0.5) }
    for kept in [LineClass.body, .title, .metadata, .unsure] { posterior[kept] *= 0.01 }
    posterior.normalise()
  }
}
