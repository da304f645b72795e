import ChaffinchCore
import ChaffinchInput
import Foundation

/// The findings that were there when a team began to lint: they are known, and only new ones fail a run.
///
/// A finding is named by its rule and its text, never by a line number, so a baseline holds when lines shift, when
/// unrelated text changes, and when files move.
public struct Baseline: Sendable, Equatable {
  /// A finding that is known.
  public struct Entry: Sendable, Hashable, Codable {
    /// The path of the file that it was found in.
    public var path: String
    /// What names the record it was found in, where the file holds several.
    public var record: String?
    /// The rule's name.
    public var rule: String
    /// The finding's fingerprint.
    public var fingerprint: String
    /// The fingerprints of its lines, in order, so that a finding that was cut or joined is still known.
    public var lines: [String]
  }

  /// The file's usual name.
  public static let fileName = ".chaffinch-baseline.json"

  /// The known findings, in the order of the run.
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
    let text = TextName(file)
    entries += file.findings.map { finding in
      Entry(
        path: text.path, record: text.record, rule: finding.rule, fingerprint: finding.fingerprint,
        lines: finding.lineFingerprints.map { String($0, radix: 16) })
    }
    if let score = file.score { scores[text.description] = score }
  }
}

/// What is wrong with a baseline's file.
public struct BaselineProblem: Error, Sendable, Equatable {
  /// The file, what is wrong with it, and the remedy.
  public let message: String
}

/// The file of a baseline: JSON with one finding to a line, so that its changes can be read.
extension Baseline {
  /// The version of the file's shape.
  private static let schemaVersion = 1
  /// Larger files are refused.
  private static let limit = 1 << 30

  private struct Content: Codable {
    var schemaVersion: Int
    var findings: [Entry]
    var scores: [String: Double]
  }

  /// Reads the baseline in the file at `path`.
  public init(path: String) throws(BaselineProblem) {
    let bytes: [UInt8]
    do throws(InputProblem) {
      bytes = try NamedFile.bytes(at: path, limit: Self.limit)
    } catch {
      throw BaselineProblem(
        message: error.kind == .missing
          ? "\(path): no such baseline. Write one with --write-baseline." : error.message)
    }
    guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)) else {
      throw BaselineProblem(
        message: "\(path): not a baseline, or damaged. Write it again with --write-baseline.")
    }
    guard content.schemaVersion == Self.schemaVersion else {
      throw BaselineProblem(
        message: "\(path): has version \(content.schemaVersion), but this chaffinch reads version "
          + "\(Self.schemaVersion). Write it again with --write-baseline.")
    }
    self.init(entries: content.findings, scores: content.scores)
  }

  /// The bytes of its file, with scores rounded to one decimal.
  public var fileBytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func lines(_ items: [String]) -> String {
      items.isEmpty ? "" : "\n" + items.joined(separator: ",\n") + "\n"
    }
    func json(_ value: some Encodable) -> String {
      (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
    let scores = scores.sorted { $0.key < $1.key }.map { name, score in
      "\(json(name)):\(json((score * 10).rounded() / 10))"
    }
    let text =
      "{\"schemaVersion\":\(Self.schemaVersion),\"findings\":[\(lines(entries.map { json($0) }))],"
      + "\"scores\":{\(lines(scores))}}\n"
    return Array(text.utf8)
  }
}
