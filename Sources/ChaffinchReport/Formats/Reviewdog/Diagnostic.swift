import ChaffinchCore

extension JSONWriter {
  /// Writes the fields of reviewdog's `Diagnostic`: columns are bytes of UTF-8 from 1, the end is exclusive.
  ///
  /// Related places go into the message: reviewdog's releases before the field `related_locations` refuse it.
  mutating func diagnostic(of finding: Finding, in file: FileReport) {
    let region = FileRegion(of: finding, in: file, counting: { $0.bytes })
    field("message", Self.message(of: finding, in: file))
    field("location") { json in
      json.field("path", file.path)
      json.field("range") { json in
        json.field("start") { $0.position(region.startLine, region.startColumn) }
        json.field("end") { $0.position(region.endLine, region.endColumn) }
      }
    }
    field("severity", Self.severity(finding.severity))
    field("code") { $0.field("value", finding.rule) }
  }

  private mutating func position(_ line: Int, _ column: Int) {
    field("line", line)
    field("column", column)
  }

  private static func message(of finding: Finding, in file: FileReport) -> String {
    var message = FindingSentence.text(of: finding, in: file)
    let reasons = FindingSentence.reasons(of: finding)
    if !reasons.isEmpty { message += ". Because: \(reasons)" }
    for place in finding.related.prefix(3) {
      let note = place.note.isEmpty ? "see" : place.note.clipped(to: 200)
      message += ". \(note): \(place.path.decoded):\(place.startLine)"
    }
    return message
  }

  /// A name of the enumeration `Severity`.
  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .note: "INFO"
    case .warning: "WARNING"
    case .error: "ERROR"
    }
  }
}
