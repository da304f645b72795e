import ChaffinchInput
import Foundation

/// What is wrong with a baseline's file.
package struct BaselineProblem: Error, Sendable, Equatable {
  /// The file, what is wrong with it, and the remedy.
  package let message: String
}

/// The file of a baseline: JSON with one finding to a line, so that its changes can be read.
package enum BaselineFile {
  /// Larger files are refused.
  private static let limit = 1 << 30

  private struct Content: Codable {
    var schemaVersion: Int
    var findings: [Baseline.Entry]
    var scores: [String: Double]
  }

  /// Reads the baseline at `path`.
  package static func read(_ path: String) throws(BaselineProblem) -> Baseline {
    let bytes: [UInt8]
    do throws(InputProblem) {
      bytes = try NamedFile.bytes(at: path, limit: limit)
    } catch {
      throw BaselineProblem(
        message: error.kind == .missing
          ? "\(path): there is no baseline. Write one with --write-baseline." : error.message)
    }
    guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)) else {
      throw BaselineProblem(
        message: "\(path): is no baseline, or damaged. Write it anew with --write-baseline.")
    }
    guard content.schemaVersion == Baseline.schemaVersion else {
      throw BaselineProblem(
        message: "\(path): is of version \(content.schemaVersion), and this chaffinch knows version "
          + "\(Baseline.schemaVersion). Write it anew with --write-baseline.")
    }
    return Baseline(entries: content.findings, scores: content.scores)
  }

  /// The bytes of `baseline` as a file.
  package static func bytes(of baseline: Baseline) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func lines(_ items: [String]) -> String {
      items.isEmpty ? "" : "\n" + items.joined(separator: ",\n") + "\n"
    }
    func json(_ value: some Encodable) -> String {
      (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
    let scores = baseline.scores.sorted { $0.key < $1.key }.map { name, score in
      "\(json(name)):\(json((score * 10).rounded() / 10))"
    }
    let text =
      "{\"schemaVersion\":\(Baseline.schemaVersion),\"findings\":[\(lines(baseline.entries.map { json($0) }))],"
      + "\"scores\":{\(lines(scores))}}\n"
    return Array(text.utf8)
  }
}
