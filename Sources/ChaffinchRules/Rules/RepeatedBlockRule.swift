import ChaffinchLabeller
import ChaffinchSignals

/// Finds text of the article that the file holds twice.
public enum RepeatedBlockRule: Rule {
  public static let metadata = RuleMetadata(
    name: "repeated-block",
    summary: "text of the article that stands in the file already",
    rationale: """
      Scrapers print a paragraph twice when the page holds it twice, for narrow and wide screens or as a quotation. \
      Repeated text makes language models repeat themselves, and counts the same words twice.
      """,
    remedy: "Keep the first copy and remove the others.",
    severity: .warning, residueClass: .other, scope: .document,
    examples: [])

  /// Lines of fewer tokens repeat in honest text: refrains, names of speakers, table cells.
  private static let fewestTokens = 8
  /// A near twin must share this much, and have more tokens: quotations repeat parts of sentences.
  private static let nearLikeness: Float = 0.9
  private static let fewestNearTokens = 16

  /// Whether line `index`, kept so far, is a copy of an earlier line that is kept as well.
  static func claims(_ index: Int, of measures: PageMeasures, _ classes: [LineClass]) -> Bool {
    let entry = measures.repeats.entries[index]
    let line = measures.lines[index]
    guard classes[index] == .body, entry.isCopy(at: index), !classes[entry.twin].isResidue else { return false }
    if entry.likeness == 1, entry.copies > 1 { return line.tokens >= fewestTokens }
    let twin = measures.lines[entry.twin]
    return entry.likeness >= nearLikeness && line.tokens >= fewestNearTokens && twin.tokens >= line.tokens
  }

  public static func check(_ page: JudgedPage) -> [Claim] {
    page.runs(decidedBy: .repetition).map { run in
      var claim = LabelledSpans.claim(
        page, run, .other, message: "text that stands in the file already",
        evidence: SpanEvidence(page: page, lines: run).gathered(cues: []))
      claim.confidence = 1
      return claim
    }
  }
}
