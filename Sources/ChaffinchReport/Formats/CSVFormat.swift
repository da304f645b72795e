import ChaffinchCore

/// The format `csv`: a row to a finding (RFC 4180), for spreadsheets.
package struct CSVFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "csv", summary: "One row to a finding, for spreadsheets", needs: [], make: { _ in CSVFormat() })

  /// Creates a writer for one run.
  package init() {}

  /// Appends the header.
  package func begin(into output: inout [UInt8]) {
    CSVWriter.row(to: &output) { row in
      for name in Self.columns { row.cell(name) }
    }
  }

  /// Appends the rows of a file.
  package func add(_ file: FileReport, into output: inout [UInt8]) {
    for finding in file.findings {
      CSVWriter.row(to: &output) { row in
        row.cell(file.path)
        row.cell(file.record?.index)
        row.cell(file.record?.id ?? "")
        row.cell(file.record?.url ?? "")
        row.cell(file.site)
        row.cell(file.score, places: 1)
        row.cell(finding.rule)
        row.cell(finding.residueClass.name)
        row.cell(finding.severity.rawValue)
        row.cell(finding.startLine)
        row.cell(finding.start.bytes)
        row.cell(finding.endLine)
        row.cell(finding.end.bytes)
        row.cell(finding.startByte)
        row.cell(finding.endByte)
        row.cell(finding.confidence, places: 3)
        row.cell(finding.scoreLoss, places: 1)
        row.cell(finding.message)
        row.cell(finding.evidence.map { "\($0.signal): \($0.detail)" }.joined(separator: "; "))
        row.cell(
          finding.related.map { "\($0.path.decoded):\($0.startLine)-\($0.endLine)" }.joined(separator: "; "))
        row.cell(finding.fingerprint)
      }
    }
  }

  /// Appends nothing: rows are findings.
  package func end(_ summary: Summary, into output: inout [UInt8]) {}

  /// The names of the columns, those of the JSON report where it has them.
  static let columns = [
    "path", "record", "recordId", "url", "site", "score", "rule", "class", "severity", "startLine",
    "startColumn", "endLine", "endColumn", "startByte", "endByte", "confidence", "scoreLoss", "message",
    "evidence", "related", "fingerprint",
  ]
}
