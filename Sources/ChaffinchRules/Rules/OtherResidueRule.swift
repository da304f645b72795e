import ChaffinchLabeller

/// Finds residue that belongs to none of the named classes.
public enum OtherResidueRule: Rule {
  public static let metadata = RuleMetadata(
    name: "other-residue",
    summary: "residue of no named kind: second articles, scraps of scripts, error pages",
    rationale: """
      Some of what is not the article fits no class: a whole second article below the first, debris of scripts, the text \
      of an error page. It harms as much as the rest.
      """,
    remedy: "Read the lines, and remove what does not belong to the article.",
    severity: .warning, residueClass: .other, scope: .document,
    examples: [])

  public static func check(_ page: JudgedPage) -> [Claim] {
    LabelledSpans.claims(page, .other, message: "text that does not belong to the article", cues: [])
  }
}
