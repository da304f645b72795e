import ChaffinchLabeller

/// What a rule claims before the score is known: a span, its class, and the evidence.
public struct Claim: Sendable {
  /// The lines it covers, as indices of lines that are not blank; empty for a claim on the whole document.
  public var lines: Range<Int>
  /// The bytes it covers, in the document; empty for a claim on the whole document.
  public var bytes: Range<Int>
  /// The class of the span.
  public var residueClass: LineClass
  /// The probability that the span is residue of this class.
  public var confidence: Double
  /// What was found, in a few words for people.
  public var message: String
  /// Why, as far as it can be checked.
  public var evidence: [Evidence]
  /// Where the same text stands.
  public var related: [RelatedPlace]
  /// What the claim takes from the score.
  public var cost: Cost

  /// What a claim takes from the score.
  public enum Cost: Sendable, Equatable {
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

/// One signal that decided, and what it said.
public struct Evidence: Sendable, Equatable {
  /// The signal's name in kebab-case.
  public var signal: String
  /// What it said, for people.
  public var detail: String

  /// Makes the evidence.
  public init(_ signal: String, _ detail: String) {
    self.signal = signal
    self.detail = detail
  }
}

/// Another place that has to do with a finding.
public struct RelatedPlace: Sendable, Equatable {
  /// The document's number in the order of the run; nil for the finding's own document.
  public var document: Int?
  /// The lines, 1-based and inclusive.
  public var lines: ClosedRange<Int>
  /// What stands there.
  public var note: String

  /// Makes the place.
  public init(document: Int? = nil, lines: ClosedRange<Int>, note: String) {
    self.document = document
    self.lines = lines
    self.note = note
  }
}
