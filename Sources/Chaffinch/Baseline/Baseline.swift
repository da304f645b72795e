import ChaffinchCore

/// The findings that were there when a team began to lint: they are known, and only new ones fail a run.
///
/// A finding is named by its rule and its text, never by a line number, so a baseline holds when lines shift, when
/// unrelated text changes, and when files move.
package struct Baseline: Sendable, Equatable {
  /// A finding that is known.
  package struct Entry: Sendable, Hashable, Codable {
    /// The path of the file that it was found in.
    package var path: String
    /// What names the record it was found in, where the file holds several.
    package var record: String?
    /// The rule's name.
    package var rule: String
    /// The finding's fingerprint.
    package var fingerprint: String
    /// The fingerprints of its lines, in order, so that a finding that was cut or joined is still known.
    package var lines: [String]
  }

  /// The version of the file's shape.
  static let schemaVersion = 1
  /// The file's usual name.
  package static let fileName = ".chaffinch-baseline.json"

  /// The known findings, in the order of the run.
  package private(set) var entries: [Entry] = []
  /// The score of each text that has one, by name.
  package private(set) var scores: [String: Double] = [:]

  /// Makes an empty baseline.
  package init() {}

  init(entries: [Entry], scores: [String: Double]) {
    self.entries = entries
    self.scores = scores
  }

  /// Adds all findings of a text, and its score.
  package mutating func add(_ file: FileReport) {
    let text = TextName(file)
    entries += file.findings.map { Entry($0, in: text) }
    if let score = file.score { scores[text.description] = score }
  }
}

extension Baseline.Entry {
  init(_ finding: Finding, in text: TextName) {
    self.init(
      path: text.path, record: text.record, rule: finding.rule, fingerprint: finding.fingerprint,
      lines: finding.lineFingerprints.map { String($0, radix: 16) })
  }

  /// The text that it was found in.
  var text: TextName { TextName(path: path, record: record) }
}
