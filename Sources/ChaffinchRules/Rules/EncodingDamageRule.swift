import ChaffinchLabeller

/// Finds characters that were lost or garbled on the way: invalid UTF-8, U+FFFD, mojibake, control characters.
public enum EncodingDamageRule: Rule {
  public static let metadata = RuleMetadata(
    name: "encoding-damage",
    summary: "invalid UTF-8, replacement characters, mojibake and control characters",
    rationale: """
      Text decoded with the wrong encoding holds “Ã©” for “é”, text decoded carelessly holds U+FFFD. The words can no \
      longer be searched or compared, and what was replaced is lost. It counts on the integrity axis, not in the score: \
      the text may still be free of residue.
      """,
    remedy: "Read the page again in its own encoding; `Ã©` means UTF-8 read as Windows-1252.",
    severity: .warning, residueClass: .other, scope: .document,
    examples: [])

  /// A damaged character spoils the word around it, which has about five.
  private static let spoiledCharacters = 5.0

  public static func check(_ page: JudgedPage) -> [Claim] {
    page.damage.enumerated().compactMap { index, spans in
      guard let first = spans.first, let last = spans.last else { return nil }
      let detail = Set(spans.map(\.kind)).sorted { $0.rawValue < $1.rawValue }.map { kind in
        "\(spans.count { $0.kind == kind }) × \(kind.name)"
      }
      return Claim(
        lines: index..<index + 1, bytes: first.range.lowerBound..<last.range.upperBound, residueClass: .other,
        confidence: first.kind.confidence, message: "damaged characters",
        evidence: [Evidence("encoding", detail.joined(separator: ", "))], related: [], cost: .none)
    }
  }

  /// 100 less the share of characters that damage spoils.
  static func integrity(of page: JudgedPage) -> Double {
    let damaged = page.damage.reduce(0) { $0 + $1.count }
    let visible = page.lines.reduce(0) { $0 + $1.visibleLength }
    return 100 * max(0, 1 - spoiledCharacters * Double(damaged) / Double(max(1, visible)))
  }
}
