import ChaffinchCore

/// The format `gitlab`: a Code Quality report of GitLab, one object to a finding.
package struct GitLabFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "gitlab", summary: "GitLab Code Quality", needs: [], make: { _ in GitLabFormat() })

  private var isFirst = true

  /// Creates a writer for one run.
  package init() {}

  /// Appends the head of the list.
  package func begin(into output: inout [UInt8]) {
    output.append("[")
  }

  /// Appends the findings of a file.
  package mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    var names = FindingNames(file)
    JSONWriter.append(to: &output) { json in
      for finding in file.findings {
        json.literal(isFirst ? "\n" : ",\n")
        isFirst = false
        json.object { json in
          let region = FileRegion(of: finding, in: file, counting: { $0.scalars })
          json.field("description", FindingSentence.text(of: finding, in: file))
          json.field("check_name", finding.rule)
          json.field("fingerprint", names.next(finding))
          json.field("severity", Self.severity(finding.severity))
          json.field("location") { json in
            json.field("path", file.path)
            json.field("lines") { json in
              json.field("begin", region.startLine)
              json.field("end", region.endLine)
            }
          }
        }
      }
    }
  }

  /// Closes the list.
  package func end(_ summary: Summary, into output: inout [UInt8]) {
    output.append("\n]\n")
  }

  /// GitLab's word: of `info`, `minor`, `major`, `critical` and `blocker`.
  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .note: "info"
    case .warning: "minor"
    case .error: "major"
    }
  }
}
