import ChaffinchLabeller
import ChaffinchText

/// Finds HTML tags, entities and empty links inside lines that are otherwise kept.
public enum MarkupResidueRule: Rule {
  public static let metadata = RuleMetadata(
    name: "markup-residue",
    summary: "HTML tags, entities, comments and empty links inside the text",
    rationale: """
      Tags, entities and the ends of comments are left where a scraper cut HTML as text or unescaped it once too little. \
      They are tokens without meaning, and they hide words from search and comparison.
      """,
    remedy: "Unescape the entities and strip the tags, or parse the HTML with a parser.",
    severity: .warning, residueClass: .other, scope: .document,
    examples: [])

  public static func check(_ page: JudgedPage) -> [Claim] {
    let bytes = page.measures.analysis.document.bytes
    guard MarkupFragments.mayOccur(in: bytes) else { return [] }
    return page.lines.indices.compactMap { index in
      guard !page.classes[index].isResidue else { return nil }
      let spans = MarkupFragments.find(in: bytes, page.lines[index].start..<page.lines[index].end)
      guard let first = spans.first, let last = spans.last else { return nil }
      let characters = spans.reduce(0) { $0 + $1.range.count }
      let visible = spans.reduce(0) { $0 + ($1.kind.isVisible ? $1.range.count : 0) }
      let shown = String(decoding: bytes[first.range].prefix(40), as: UTF8.self)
      return Claim(
        lines: index..<index + 1, bytes: first.range.lowerBound..<last.range.upperBound, residueClass: .other,
        confidence: 1, message: "\(first.kind.name) in the text",
        evidence: [Evidence("markup", spans.count == 1 ? "“\(shown)”" : "“\(shown)” and \(spans.count - 1) more")],
        related: [], cost: .characters(characters, visible: visible))
    }
  }
}
