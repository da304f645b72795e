import Chaffinch
import ChaffinchCore
import ChaffinchInput
import ChaffinchLint
import Foundation

/// Lints texts as the records of one JSON Lines file, all of one site, with the shipped model.
package enum LintedTexts {
  private struct Record: Encodable {
    let text: String
    let url: String
  }

  /// The labeller of the library, decoded once.
  private static let labeller = Result { try Labeller.shipped() }

  /// The reports of `texts` in their order.
  package static func reports(
    _ texts: [String], options: LintOptions = LintOptions(includesLabels: true),
    settings: FolderSettings = FolderSettings(), threads: Int = 1
  ) throws -> [FileReport] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "chaffinch-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "pages.jsonl")
    let records = try texts.enumerated().map { number, text in
      let record = Record(text: text, url: "https://courier.example/page-\(number)")
      return String(decoding: try JSONEncoder().encode(record), as: UTF8.self)
    }
    try records.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    var reports: [FileReport] = []
    let linter = Linter(
      labeller: try labeller.get(), options: options, settings: settings, threads: threads)
    linter.lint(InputSource(paths: [file.path()])) { event in
      guard case .file(let linted) = event else { return }
      var report = linted.report
      // The folder has another name each time, and no part in what is tested.
      report.path = "pages.jsonl"
      report.original?.path = "pages.jsonl"
      report.original?.container = nil
      for finding in report.findings.indices {
        for place in report.findings[finding].related.indices {
          report.findings[finding].related[place].path = "pages.jsonl"
          report.findings[finding].related[place].container = nil
        }
      }
      reports.append(report)
    }
    return reports
  }

  /// The numbers of the lines that findings of `rule` claim, blank ones left out.
  package static func lines(of rule: String, in report: FileReport) -> [Int] {
    let labels = Array((report.labels ?? "").utf8)
    let claimed = report.findings.filter { $0.rule == rule }.flatMap { Array($0.startLine...$0.endLine) }
    return Set(claimed).filter { labels[$0 - 1] != UInt8(ascii: "-") }.sorted()
  }
}
