import ChaffinchLabeller
import ChaffinchSignals

/// Finds readers' comments and the forms around them.
public enum CommentBlockRule: Rule {
  public static let metadata = RuleMetadata(
    name: "comment-block",
    summary: "readers' comments and the controls around them",
    rationale: """
      Comments are other people's words under the article's name: names, dates, opinions and insults that no editor has \
      read. They may also be personal data.
      """,
    remedy: "Remove the lines, or have the scraper leave the comment section out.",
    severity: .warning, residueClass: .comments, scope: .document,
    examples: [])

  public static func check(_ page: JudgedPage) -> [Claim] {
    LabelledSpans.claims(page, .comments, message: "readers' comments or their controls", cues: [.comments])
  }
}
