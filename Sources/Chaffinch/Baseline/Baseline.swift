import ChaffinchReport

/// The findings that were there when a team began to lint: they are known, and only new ones fail a run.
///
/// A finding is named by its rule and its text, never by a line number, so a baseline holds when lines shift, when
/// unrelated text changes, and when files move.
public struct Baseline: Sendable, Equatable {
  /// A finding that is known.
  public struct Entry: Sendable, Hashable, Codable {
    /// The text it was found in; see ``Baseline/name(of:)``.
    public var text: String
    /// The rule's name.
    public var rule: String
    /// The finding's fingerprint.
    public var fingerprint: String
    /// The fingerprints of its lines, in order, so that a finding that was cut or joined is still known.
    public var lines: [String]
  }

  /// The version of the file's shape.
  static let schemaVersion = 1
  /// The file's usual name.
  public static let fileName = ".chaffinch-baseline.json"

  /// The known findings, ordered by text, then by their order in it.
  public private(set) var entries: [Entry] = []
  /// The score of each text that has one, by name.
  public private(set) var scores: [String: Double] = [:]

  /// Makes an empty baseline.
  public init() {}

  init(entries: [Entry], scores: [String: Double]) {
    self.entries = entries
    self.scores = scores
  }

  /// Adds all findings of a text, and its score.
  public mutating func add(_ file: FileReport) {
    let name = Self.name(of: file)
    entries += file.findings.map { Entry($0, text: name) }
    if let score = file.score { scores[name] = score }
  }

  /// What a baseline calls a text: its path, for a record of a container with its identifier, address or number.
  public static func name(of file: FileReport) -> String {
    let path = String(decoding: file.path.bytes, as: UTF8.self)
    guard let record = file.record else { return path }
    return "\(path)#\(record.id ?? record.url ?? String(record.index))"
  }
}

extension Baseline.Entry {
  init(_ finding: FindingReport, text: String) {
    self.init(
      text: text, rule: finding.rule, fingerprint: finding.fingerprint,
      lines: finding.lineFingerprints.map { String($0, radix: 16) })
  }

  /// The path of the file that the text is or stands in.
  public var path: String { text.firstIndex(of: "#").map { String(text[..<$0]) } ?? text }
}
