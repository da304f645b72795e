import ChaffinchCore
import ChaffinchText

/// A claim that stands, with its rule, its cost in points and a fingerprint that outlives edits elsewhere in the file.
package struct ScoredClaim: Sendable {
  /// The rule that made it.
  package let rule: RuleMetadata
  /// What was claimed, and why.
  let claim: Claim
  /// `1:rule:hash`, the hash over the rule, the normalised text of the span and how often the pair occurred before.
  package let fingerprint: String
  /// How much it should trouble the user.
  package internal(set) var severity = Severity.note
  /// The lines of the document, 1-based and inclusive.
  internal(set) var documentLines = 1...1
  /// The points it takes off the score.
  package internal(set) var scoreLoss = 0.0

  init(rule: RuleMetadata, claim: Claim, fingerprint: String) {
    self.rule = rule
    self.claim = claim
    self.fingerprint = fingerprint
  }
}

/// Fingerprints of findings, numbered where the same text is found twice.
struct FindingFingerprints {
  private var occurrences: [UInt64: UInt64] = [:]

  /// The next fingerprint for `claim` of `rule`.
  ///
  /// Never of a line number: findings stay themselves when lines shift.
  mutating func next(_ rule: String, _ claim: Claim, _ page: ClassifiedPage) -> String {
    var hash = TokenHash.hash(rule)
    let lines = page.lines
    for line in claim.lines { hash = TokenHash.combine(hash, lines[line].fingerprint) }
    if case .characters = claim.cost {
      hash = page.measures.analysis.document.bytes[claim.bytes].withUnsafeBytes {
        TokenHash.hash($0, seed: hash)
      }
    }
    let occurrence = occurrences[hash, default: 0]
    occurrences[hash] = occurrence + 1
    return "1:" + rule + ":" + Self.hexadecimal(TokenHash.combine(hash, occurrence))
  }

  /// The sixteen digits of `value`.
  private static func hexadecimal(_ value: UInt64) -> String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(value >> UInt64(60 - 4 * place) & 0xF)
        digits.initializeElement(at: place, to: digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
      return 16
    }
  }
}
