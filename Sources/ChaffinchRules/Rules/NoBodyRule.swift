import ChaffinchLabeller

/// Finds documents that hold no article, or hardly any.
public enum NoBodyRule: Rule {
  public static let metadata = RuleMetadata(
    name: "no-body",
    summary: "a document with no article in it, or hardly any",
    rationale: """
      Pages that list articles, error pages, video players and pages behind a wall are scraped as if they were articles. \
      Nothing that is kept of them is worth keeping. A document with less than 200 characters of body loses points in \
      proportion to what is missing (80 characters in Chinese or Japanese).
      """,
    remedy: "Leave the document out, or scrape the page again.",
    severity: .error, residueClass: .other, scope: .document,
    examples: [])

  public static func check(_ page: JudgedPage) -> [Claim] {
    let body = page.lines.indices.filter { page.classes[$0] == .body }
    let length = body.reduce(0.0) { $0 + Double(page.lines[$1].effectiveLength) }
    guard length < Score.wholeBody, !page.lines.isEmpty else { return [] }
    let message = length == 0 ? "no line of an article" : "hardly any text of an article"
    return [
      Claim(
        lines: 0..<0, bytes: 0..<0, residueClass: .other, confidence: 1 - length / Score.wholeBody,
        message: message,
        evidence: [Evidence("body-length", "\(Int(length)) of at least \(Int(Score.wholeBody)) characters of body")],
        related: [], cost: .missingBody)
    ]
  }
}
