import ChaffinchCore

/// What a rule claims before the score is known: a span, its class, and the evidence.
package struct Claim: Sendable {
  /// The lines it covers, as indices of lines that are not blank; empty for a claim on the whole document.
  package var lines: Range<Int>
  /// The bytes it covers, in the document; empty for a claim on the whole document.
  package var bytes: Range<Int>
  /// The class of the span.
  package var residueClass: LineClass
  /// The probability that the span is residue of this class.
  package var confidence: Double
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
