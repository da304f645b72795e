/// What cleaning took from the documents that a job keeps, and which ones it left as they were.
///
/// Names in it are untrusted: escape them at the sink.
public struct CleaningOutcome: Codable, Sendable, Equatable {
  /// Documents that lost something.
  public internal(set) var changed = 0
  /// Documents among them of which no visible text is left.
  public internal(set) var emptied = 0
  /// The lines that went, the blank ones around others included.
  public internal(set) var lines = 0
  /// The bytes of text that went.
  public internal(set) var bytes = 0
  /// What went by the findings of each rule, most bytes first.
  public internal(set) var rules: [RuleLoss] = []
  /// The documents that lost the largest share of their bytes, the largest first, ``mostNamed`` at most.
  public internal(set) var largestLosses: [Document] = []
  /// Documents that lose over half of their body-like text.
  public internal(set) var heavyLosses = 0
  /// The first ``mostHeavy`` of them; `heavy-loss.jsonl` has all.
  public internal(set) var heavyLossDocuments: [Document] = []
  /// Whether those were cleaned too; otherwise they were left as they were and count as not changed.
  public internal(set) var allowsHeavyLoss: Bool

  /// The most documents in ``largestLosses``.
  public static let mostNamed = 20
  /// The most documents in ``heavyLossDocuments``.
  public static let mostHeavy = 1000

  /// What went by the findings of one rule.
  public struct RuleLoss: Codable, Sendable, Equatable {
    /// The name of the rule.
    public let rule: String
    /// The lines that went, the blank ones around them included.
    public let lines: Int
    /// The bytes that went.
    public let bytes: Int
  }

  /// What one document loses.
  public struct Document: Codable, Sendable, Equatable {
    /// The path of the file.
    public let path: String
    /// The record's 0-based number in it; nil where the file is the document.
    public let record: Int?
    /// What the record calls itself.
    public let id: String?
    /// The bytes of the text before.
    public let textBytes: Int
    /// The lines that go.
    public let lines: Int
    /// The bytes that go.
    public let bytes: Int
    /// The share of the body-like text that goes, 0…1, rounded up to thousandths.
    public let bodyShare: Double
    /// What goes by the findings of each rule, most bytes first.
    public let rules: [RuleLoss]

    /// The share of the bytes that go, 0…1.
    public var share: Double { textBytes > 0 ? Double(bytes) / Double(textBytes) : 0 }
    /// The document's name for people: the path, and the record's number where it has one.
    public var name: String { CleaningOutcome.name(path: path, record: record) }
  }

  /// Starts with nothing cleaned.
  init(allowsHeavyLoss: Bool) { self.allowsHeavyLoss = allowsHeavyLoss }

  /// A share in thousandths, rounded up, so that what is over half reads so.
  static func rounded(_ share: Double) -> Double { min(1, (share * 1000).rounded(.up) / 1000) }

  /// How a document is named in messages.
  static func name(path: String, record: Int?) -> String {
    record.map { "\(path)[record \($0)]" } ?? path
  }
}
