/// What a user reads about a rule.
public struct RuleMetadata: Sendable, Equatable {
  /// The rule's name in kebab-case, as reports and options spell it.
  public let name: String
  /// What the rule finds, in one sentence without a full stop.
  public let summary: String
  /// Why it matters, in a few sentences.
  public let rationale: String
  /// What to do about a finding.
  public let remedy: String
  /// How much a finding should trouble the user.
  public let severity: Severity
  /// The class of the lines it claims.
  public let residueClass: LineClass
  /// The widest evidence the rule uses.
  public let scope: Scope
  /// Texts in which it finds something, and texts in which it must not.
  public let examples: [RuleExample]

  /// Describes a rule.
  public init(
    name: String, summary: String, rationale: String, remedy: String, severity: Severity,
    residueClass: LineClass = .other, scope: Scope = .document, examples: [RuleExample] = []
  ) {
    self.name = name
    self.summary = summary
    self.rationale = rationale
    self.remedy = remedy
    self.severity = severity
    self.residueClass = residueClass
    self.scope = scope
    self.examples = examples
  }
}

/// A small document that shows what a rule finds, or what it leaves alone.
public struct RuleExample: Sendable, Equatable {
  /// What the example shows, in a few words.
  public let title: String
  /// The document's text.
  public let text: String
  /// The 1-based numbers of the lines that the rule must claim; none where it must stay silent.
  public let claimedLines: [Int]
  /// Other documents of the same site, where the rule needs them.
  public let otherDocuments: [String]

  /// The sign that marks a claimed line of an example; it is no part of the text.
  static let mark: Character = "▌"

  /// An example in which every line that begins with `▌` is claimed.
  public static func flags(_ title: String, _ marked: String, among otherDocuments: [String] = [])
    -> RuleExample
  {
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    let claimed = lines.indices.filter { lines[$0].first == mark }.map { $0 + 1 }
    let text = lines.map { $0.first == mark ? $0.dropFirst() : $0 }.joined(separator: "\n")
    return RuleExample(title: title, text: text, claimedLines: claimed, otherDocuments: otherDocuments)
  }

  /// An example in which the rule finds nothing.
  public static func passes(_ title: String, _ text: String, among otherDocuments: [String] = [])
    -> RuleExample
  {
    RuleExample(title: title, text: text, claimedLines: [], otherDocuments: otherDocuments)
  }
}

/// How much a finding of a rule should trouble the user.
public enum Severity: String, CaseIterable, Sendable, Comparable {
  /// Worth knowing.
  case note
  /// The text should be cleaned.
  case warning
  /// The document is hardly usable as it is.
  case error

  /// Orders notes before warnings before errors.
  public static func < (left: Severity, right: Severity) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}

/// How far evidence may be sought.
public enum Scope: String, CaseIterable, Codable, Sendable, Comparable {
  /// In the document alone.
  case document
  /// In the documents of its site.
  case site
  /// In all documents of the run.
  case corpus

  /// Orders the narrower scope before the wider.
  public static func < (left: Scope, right: Scope) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}
