import ChaffinchCore
import ChaffinchInput
import ChaffinchReport
import Foundation

/// What is wrong with a report that was to be read.
package struct SavedReportProblem: Error, Sendable, Equatable {
  /// The file, what is wrong with it, and the remedy.
  package let message: String
}

/// A report of an earlier run that was read from its file, as far as runs are compared.
package struct SavedReport: Sendable, Equatable {
  /// A text of the report.
  struct Text: Sendable, Equatable, Decodable {
    struct Record: Sendable, Equatable, Decodable {
      var index: Int
      var id: String?
      var url: String?
    }

    struct Finding: Sendable, Equatable, Decodable {
      var rule: String
      var fingerprint: String
      var scoreLoss: Double
    }

    var path: String
    var record: Record?
    var site: String?
    var score: Double?
    var findings: [Finding]

    /// What the text is called from run to run.
    var name: TextName {
      TextName(path: path, record: record.map { $0.id ?? $0.url ?? String($0.index) })
    }
  }

  /// What a report in the format `json` is, or a line of one in the format `jsonl`.
  private struct Content: Decodable {
    struct Summary: Decodable {
      var score: Double?
    }

    var schemaVersion: Int
    var files: [Text]?
    var summary: Summary?
  }

  /// The score of the run.
  let score: Double?
  let texts: [Text]
}

extension SavedReport {
  /// Reads the report in the file at `path`, in the format `json` or `jsonl`.
  package init(path: String) throws(SavedReportProblem) {
    let bytes: [UInt8]
    do throws(InputProblem) {
      bytes = try NamedFile.bytes(at: path, limit: 4 << 30 - 1)
    } catch {
      throw SavedReportProblem(message: error.message)
    }
    guard let report = Self.whole(bytes) ?? Self.lines(bytes) else {
      throw SavedReportProblem(
        message:
          "\(path): not a report that can be compared. Write one with chaffinch lint --output json=\(path).")
    }
    self = report
  }

  private static func whole(_ bytes: [UInt8]) -> SavedReport? {
    guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)), let files = content.files
    else { return nil }
    return SavedReport(score: content.summary?.score, texts: files)
  }

  private static func lines(_ bytes: [UInt8]) -> SavedReport? {
    let decoder = JSONDecoder()
    var texts: [Text] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if let text = try? decoder.decode(Text.self, from: Data(line)) {
        texts.append(text)
      } else if let content = try? decoder.decode(Content.self, from: Data(line)),
        let summary = content.summary
      {
        // The summary is the last line of a whole report.
        return SavedReport(score: summary.score, texts: texts)
      } else {
        return nil
      }
    }
    return nil
  }
}
