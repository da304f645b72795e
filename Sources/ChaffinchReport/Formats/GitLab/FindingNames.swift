import ChaffinchCore

/// Names for the findings of one text that no other finding of the run has, for GitLab shows one of each name.
struct FindingNames {
  private let file: FileReport
  private var occurrences: [String: Int] = [:]

  /// Names the findings of `file`.
  init(_ file: FileReport) {
    self.file = file
  }

  /// The name of the next finding: of its fingerprint, the place of its text, and how often the pair has occurred.
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
