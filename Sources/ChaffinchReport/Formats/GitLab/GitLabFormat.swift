import ChaffinchCore

/// The format `gitlab`: a Code Quality report of GitLab, one object to a finding.
struct GitLabFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "gitlab", summary: "GitLab Code Quality", make: { _ in GitLabFormat() })

  private var isFirst = true

  /// Appends the head of the list.
  func begin(into output: inout [UInt8]) {
    output.append("[")
  }

  /// Appends the findings of a file.
  mutating func add(_ file: FileReport, into output: inout [UInt8]) {
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
  func end(_ summary: Summary, into output: inout [UInt8]) {
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

/// Names for the findings of one text that no other finding of the run has, for GitLab shows one of each name.
private struct FindingNames {
  private let file: FileReport
  private var occurrences: [String: Int] = [:]

  /// Names the findings of `file`.
  init(_ file: FileReport) {
    self.file = file
  }

  /// The name of the next finding: of its fingerprint, the location of its text, and how often the pair has occurred.
  ///
  /// The line is left out, so that a finding keeps its name when others above it are mended.
  mutating func next(_ finding: Finding) -> String {
    let occurrence = occurrences[finding.fingerprint, default: 0]
    occurrences[finding.fingerprint] = occurrence + 1
    var name = Fingerprint128()
    name.add(finding.fingerprint.utf8)
    name.add(file.path.bytes)
    name.add((file.record.map { String($0.index) } ?? "").utf8)
    name.add(String(occurrence).utf8)
    return name.hexadecimal
  }
}
