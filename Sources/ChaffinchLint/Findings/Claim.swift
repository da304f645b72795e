import ChaffinchCore
import ChaffinchText

/// What a rule claims before the score is known: a span, its class, and the evidence.
package struct Claim: Sendable {
  /// The lines it covers, as indices of lines that are not blank; empty for a claim on the whole document.
  package var lines: Range<Int>
  /// The bytes it covers, in the document; empty for a claim on the whole document.
  package var bytes: Range<Int>
  /// The class of the span.
  package var residueClass: LineClass
  /// The probability that the span is residue, 0…1: what thresholds are compared with.
  package var confidence: Double
  /// The probability that the span is of this class if it is residue, 0…1; 1 where the rule alone says what it is.
  package var classProbability = 1.0
  /// What was found, in a few words for people.
  package var message: String
  /// Why, as far as it can be checked.
  package var evidence: [Evidence]
  /// Where the same text stands.
  package var related: [RelatedLines]
  /// What the claim takes from the score.
  package var cost: Cost

  /// What a claim takes from the score.
  package enum Cost: Sendable, Equatable {
    /// Nothing: the finding is about another axis.
    case none
    /// The characters of whole lines.
    case lines
    /// So many characters inside lines that are kept.
    case characters(Int)
    /// What a document without a body loses.
    case missingBody
  }
}

/// Another place that has to do with a finding.
package struct RelatedLines: Sendable, Equatable {
  /// The document's number in the order of the run; nil for the finding's own document.
  package var document: Int?
  /// The lines, 1-based and inclusive.
  package var lines: ClosedRange<Int>
  /// What stands there.
  package var note: String

  /// Makes the place.
  init(document: Int? = nil, lines: ClosedRange<Int>, note: String) {
    self.document = document
    self.lines = lines
    self.note = note
  }
}

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

extension TextAnalysis {
  /// What names `line` in a finding: its fingerprint, or a hash of its bytes where it has no token, as an image without text.
  func identity(of line: LineShape) -> UInt64 {
    guard line.tokens == 0 else { return line.fingerprint }
    return document.bytes[line.start..<line.end].withUnsafeBytes { TokenHash.hash($0) }
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
    for line in claim.lines {
      hash = TokenHash.combine(hash, page.measures.analysis.identity(of: lines[line]))
    }
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
