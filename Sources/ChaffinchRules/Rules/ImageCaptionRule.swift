import ChaffinchLabeller
import ChaffinchSignals

/// Finds captions, credits, alternative texts and image markup.
public enum ImageCaptionRule: Rule {
  public static let metadata = RuleMetadata(
    name: "image-caption",
    summary: "captions, photo credits, alternative texts and image markup",
    rationale: """
      A caption describes a picture that the text no longer has, and interrupts the article where the picture stood. \
      Credits and image markup are no language at all. Captions weigh less than other residue, for they belong to the \
      article's subject.
      """,
    remedy: "Remove the lines, or have the scraper drop figures with their captions.",
    severity: .note, residueClass: .caption, scope: .document,
    examples: [])

  public static func check(_ page: JudgedPage) -> [Claim] {
    LabelledSpans.claims(page, .caption, message: "caption, credit or markup of an image", cues: [.credit])
  }
}
